/** `1st`, `11th`, `22nd`. */
export const ordinal = (place: number): string => {
  const tens = place % 100;
  const end = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${end}`;
};

/** `1 use`, `2 uses`. */
export const plural = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

/** A day or a longer time with its preposition: `on 2026-11-03`, `in 2026-11`. */
export const onDate = (date: string): string => `${/^\d{4}(?:-\d\d)?$/.test(date) ? 'in' : 'on'} ${date}`;
