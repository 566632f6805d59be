import type {MouseEvent, ReactNode} from 'react';
import clsx from 'clsx';
import {methodColor} from '../method-color';
import {excerptBelow} from './excerpt';
import type {Group, Option} from './options';

type Props = {
  /** The prefix of the ids of all options. */
  id: string;
  groups: Group[];
  /** The index of the option that Enter opens. */
  active: number;
  onPoint: (index: number) => void;
  onGo: (event: MouseEvent, url: string) => void;
};

/** The results: pages, each with its best sections. */
export function Results({id, groups, active, onPoint, onGo}: Props): ReactNode {
  return groups.map(({language, isOwn, heading, title, options}) => {
    const tag = isOwn ? {} : {lang: language.htmlLang, dir: language.dir};
    return (
      <div
        key={options[0]?.url}
        role="group"
        aria-label={isOwn ? title : `${language.label}: ${title}`}
        {...tag}
      >
        {heading !== undefined && (
          <p className="search-heading" aria-hidden="true">
            {heading}
          </p>
        )}
        {options.map((option) => (
          <Line
            key={option.url}
            id={`${id}${option.index}`}
            option={option}
            isActive={option.index === active}
            hrefLang={isOwn ? undefined : language.htmlLang}
            onPoint={onPoint}
            onGo={isOwn ? onGo : undefined}
          />
        ))}
      </div>
    );
  });
}

type LineProps = {
  id: string;
  option: Option;
  isActive: boolean;
  hrefLang: string | undefined;
  onPoint: Props['onPoint'];
  /** Undefined where the browser follows the link. */ onGo: Props['onGo'] | undefined;
};

function Line({
  id,
  option: {url, title, excerpt, kind, index, group, method, lang},
  isActive,
  hrefLang,
  onPoint,
  onGo,
}: LineProps): ReactNode {
  const pieces = excerptBelow(title, excerpt);
  return (
    <a
      role="option"
      id={id}
      href={url}
      hrefLang={hrefLang ?? lang}
      lang={lang}
      tabIndex={-1}
      aria-selected={isActive}
      className={clsx('search-option', `search-${kind}`)}
      onMouseMove={() => onPoint(index)}
      onClick={(event) => onGo?.(event, url)}
    >
      {group !== undefined && <span className="search-group">{group}</span>}
      <span className="search-title">
        <span>{title}</span>
        {method !== undefined && (
          <>
            {' '}
            <span className="search-method" style={{color: methodColor(method)}}>
              {method}
            </span>
          </>
        )}
      </span>
      {pieces.length > 0 && (
        <span className="search-excerpt">
          {pieces.map(({text, isMatch}, at) => (isMatch ? <mark key={at}>{text}</mark> : text))}
        </span>
      )}
    </a>
  );
}
