import Translate from '@docusaurus/Translate';
import type {HeaderNode, ParameterNode, SchemaNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import {usePrefix} from '../frame/context.ts';
import {SchemaParts} from '../schema/SchemaParts.tsx';
import {Name} from '../value/RowName.tsx';
import schema from '../schema/Schema.module.css';
import {TreeContext} from '../schema/tree.ts';
import {Prose} from '../text/Prose.tsx';
import {Facts} from '../value/Facts.tsx';
import {DeprecatedFlag, Flags, RequiredMark} from '../value/Flags.tsx';
import {HashLink} from '../value/HashLink.tsx';
import {TypeWords} from '../value/TypeWords.tsx';
import {Serialisation} from './Serialisation.tsx';
import {Section} from './Section.tsx';

type RowProps = {
  one: HeaderNode & Partial<ParameterNode>;
  /** Begins the id: `query-limit`. */
  place: string;
};

/** The description of a schema adds to that of its parameter. */
const ownText = (one: {description: string}, {description}: SchemaNode): string =>
  description === undefined || description === one.description ? '' : description;

/** A parameter or header with its schema. */
export function ParameterRow({one, place}: RowProps): ReactNode {
  const id = usePrefix()(`${place}-${one.name}`);
  const text = ownText(one, one.schema);
  const {examples: ofSchema = [], deprecated: isOld, ...others} = one.schema;
  const summaries = Object.fromEntries(one.examples.map((given) => [given.text, given.summary]));
  const examples = one.examples.length > 0 ? one.examples.map((example) => example.text) : ofSchema;
  return (
    <li className={schema.row} id={id}>
      <div className={schema.head}>
        <Name name={one.name} /> <TypeWords node={one.schema} />
        {one.required && <RequiredMark />}
        {one.deprecated && <DeprecatedFlag />}
        <Flags node={{...others, ...(isOld && !one.deprecated ? {deprecated: isOld} : {})}} />
        <HashLink id={id} name={one.name} />
      </div>
      {one.description && <Prose text={one.description} />}
      {text && <Prose text={text} />}
      <Facts node={{...one.schema, examples}} summaries={summaries} />
      {one.schema.items && <Facts node={one.schema.items} />}
      <Serialisation one={one} />
      <TreeContext value={{id, ancestors: [{node: one.schema, id}], depth: 1}}>
        <SchemaParts node={one.schema} path="" />
      </TreeContext>
    </li>
  );
}

const TITLES: Record<ParameterNode['in'], () => ReactNode> = {
  path: () => (
    <Translate id="reference.parameters.path" description="Heading in the API reference">
      Path parameters
    </Translate>
  ),
  query: () => (
    <Translate id="reference.parameters.query" description="Heading in the API reference">
      Query parameters
    </Translate>
  ),
  header: () => (
    <Translate
      id="reference.parameters.header"
      description="Heading in the API reference: headers that a request sends"
    >
      Request headers
    </Translate>
  ),
  querystring: () => (
    <Translate
      id="reference.parameters.querystring"
      description="Heading in the API reference: one parameter that is the whole query of the URL"
    >
      Query string
    </Translate>
  ),
  cookie: () => (
    <Translate id="reference.parameters.cookie" description="Heading in the API reference">
      Cookies
    </Translate>
  ),
};

const PLACES = ['path', 'query', 'querystring', 'header', 'cookie'] as const;

/** The parameters of an operation by their place in the request. */
export function Parameters({parameters}: {parameters: readonly ParameterNode[]}): ReactNode {
  return PLACES.map((place) => {
    const found = parameters.filter((one) => one.in === place);
    const Title = TITLES[place];
    if (found.length === 0) return null;
    return (
      <Section key={place} id={`${place}-parameters`} title={<Title />}>
        <ul className={schema.rows}>
          {found.map((one) => (
            <ParameterRow key={one.name} one={one} place={place} />
          ))}
        </ul>
      </Section>
    );
  });
}
