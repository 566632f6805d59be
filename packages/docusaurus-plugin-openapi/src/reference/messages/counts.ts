import {translate} from '@docusaurus/Translate';

/** How many of something there may be; numbers are texts with all digits. */
export type Count =
  {kind: 'exactly' | 'least' | 'most'; count: string} | {kind: 'between'; from: string; to: string};

/** Messages about a number of characters; plural forms are separated by `|`. */
export function characters(count: Count): string {
  switch (count.kind) {
    case 'exactly':
      return translate({
        id: 'reference.limit.characters.exactly',
        message: 'exactly {count} character|exactly {count} characters',
        description: 'Below a string in the API reference: its only length',
      });
    case 'least':
      return translate({
        id: 'reference.limit.characters.least',
        message: 'at least {count} character|at least {count} characters',
        description: 'Below a string in the API reference: its shortest length',
      });
    case 'most':
      return translate({
        id: 'reference.limit.characters.most',
        message: 'at most {count} character|at most {count} characters',
        description: 'Below a string in the API reference: its greatest length',
      });
    case 'between':
      return translate({
        id: 'reference.limit.characters.between',
        message: '{from} to {to} characters',
        description: 'Below a string in the API reference: its shortest and its greatest length',
      });
  }
}

/** Messages about a number of items of a list. */
export function items(count: Count): string {
  switch (count.kind) {
    case 'exactly':
      return translate({
        id: 'reference.limit.items.exactly',
        message: 'exactly {count} item|exactly {count} items',
        description: 'Below a list in the API reference: the only number of its items',
      });
    case 'least':
      return translate({
        id: 'reference.limit.items.least',
        message: 'at least {count} item|at least {count} items',
        description: 'Below a list in the API reference: the smallest number of its items',
      });
    case 'most':
      return translate({
        id: 'reference.limit.items.most',
        message: 'at most {count} item|at most {count} items',
        description: 'Below a list in the API reference: the greatest number of its items',
      });
    case 'between':
      return translate({
        id: 'reference.limit.items.between',
        message: '{from} to {to} items',
        description: 'Below a list in the API reference: the smallest and greatest number of items',
      });
  }
}

/** Messages about a number of properties of an object. */
export function properties(count: Count): string {
  switch (count.kind) {
    case 'exactly':
      return translate({
        id: 'reference.limit.properties.exactly',
        message: 'exactly {count} property|exactly {count} properties',
        description: 'Below an object in the API reference: the only number of its properties',
      });
    case 'least':
      return translate({
        id: 'reference.limit.properties.least',
        message: 'at least {count} property|at least {count} properties',
        description: 'Below an object in the API reference: the smallest number of its properties',
      });
    case 'most':
      return translate({
        id: 'reference.limit.properties.most',
        message: 'at most {count} property|at most {count} properties',
        description: 'Below an object in the API reference: the greatest number of its properties',
      });
    case 'between':
      return translate({
        id: 'reference.limit.properties.between',
        message: '{from} to {to} properties',
        description:
          'Below an object in the API reference: the smallest and greatest number of properties',
      });
  }
}
