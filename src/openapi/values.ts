import {isObject} from './schema';
import type {Json} from './types';

/** The text at a place of a description; empty where something else stands. */
export const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** The items of a list in a description; none where something else stands. */
export const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

/** The members of an object in a description, without extensions; none where something else stands. */
export const members = (value: Json | undefined): [string, Json][] =>
  isObject(value) ? Object.entries(value).filter(([name]) => !name.startsWith('x-')) : [];
