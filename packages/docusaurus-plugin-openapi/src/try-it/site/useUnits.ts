import {useSite} from './site.ts';

const SIZES = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Writes times and sizes in the language of the page. */
export function useUnits(): {
  time: (milliseconds: number) => string;
  size: (bytes: number) => string;
} {
  const {locale} = useSite();
  // The short form of a byte is the same for one and for many: 63 byte.
  const unit = (name: string, value: number, digits = 0) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay: name === 'byte' ? 'long' : 'short',
      maximumFractionDigits: digits,
    }).format(value);
  return {
    time: (milliseconds) =>
      milliseconds < 1000
        ? unit('millisecond', Math.max(1, Math.round(milliseconds)))
        : unit('second', milliseconds / 1000, 1),
    size: (bytes) => {
      const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), SIZES.length - 1);
      return unit(SIZES[step] ?? 'byte', bytes / 1000 ** step, step === 0 ? 0 : 1);
    },
  };
}
