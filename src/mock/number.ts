/** A number in a message: `1,500`. */
export const formatNumber = (number: number): string => number.toLocaleString('en');
