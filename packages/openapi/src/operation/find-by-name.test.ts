import {describe, expect, it} from 'vitest';
import {findOperation, operationKey, operationNames} from './find-by-name.ts';

const operations = new Map(
  [
    {description: 'trains', id: 'listTrips'},
    {description: 'planes', id: 'listTrips'},
    {description: 'trains', id: 'bookSeat'},
    {description: 'planes', id: 'a:b'},
  ].map((one) => [operationKey(one), one]),
);

describe('findOperation', () => {
  it('finds an operation by its id where only one description has it', () => {
    expect(findOperation(operations, 'bookSeat')).toMatchObject({
      key: 'trains:bookSeat',
      found: {description: 'trains'},
    });
    expect(findOperation(operations, 'a:b')).toMatchObject({key: 'planes:a:b'});
  });

  it('finds an operation by its description and id', () => {
    expect(findOperation(operations, 'planes:listTrips')).toMatchObject({
      found: {description: 'planes', id: 'listTrips'},
    });
  });

  it('lists the choices for an id that several descriptions have, and the nearest for an unknown one', () => {
    expect(findOperation(operations, 'listTrips')).toEqual({
      why: 'several API descriptions have the operation "listTrips". Use one of trains:listTrips, planes:listTrips.',
    });
    expect(findOperation(operations, 'bookseats')).toMatchObject({
      why: expect.stringContaining('does not exist. Similar: bookSeat, ') as string,
    });
  });

  it('names operations by their ids as far as these are unique', () => {
    expect(operationNames(operations)).toEqual([
      'trains:listTrips',
      'planes:listTrips',
      'bookSeat',
      'a:b',
    ]);
  });
});
