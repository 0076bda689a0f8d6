import { moneyIn } from '../../domain/amounts.ts';
import { withoutUnseen } from '../../domain/characters.ts';
import { unitOf } from '../../domain/currencies.ts';
import { dateMeant } from '../../domain/dates.ts';
import { countryCode } from '../../domain/places.ts';
import type { Problem, ProblemCode } from '../../domain/problems.ts';
import { suggestions } from '../../domain/suggestions.ts';
import { booleanMeant, numberMeant } from '../../domain/written.ts';

/** What to write instead of a value that is refused, where that can be told. */
export function mendOf(code: ProblemCode, given: string): Problem['values'] {
  const mend = (meant: string | undefined): { mend?: string } => (meant === undefined ? {} : { mend: meant });
  switch (code) {
    case 'number': {
      const meant = numberMeant(withoutUnseen(given, () => ''));
      if (meant === undefined) return /\p{N}/u.test(given) ? {} : { nothing: 1 };
      const money = moneyIn(given);
      return money ? { mend: meant, currency: money.currency } : mend(meant);
    }
    case 'inexact':
    case 'sum':
      return mend(numberMeant(given));
    case 'boolean':
      return mend(booleanMeant(given) ?? suggestions(given, ['true', 'false'])[0]);
    case 'date': {
      const { meant, last, either } = dateMeant(given);
      return { ...mend(meant), ...(last === undefined ? {} : { last }), ...(either === undefined ? {} : { either }) };
    }
    case 'currency':
      return mend(/^[a-z]{3}$/i.test(given) ? given.toUpperCase() : unitOf(given.toLowerCase())?.currency);
    case 'country':
      return mend(/^[a-z]{2}$/i.test(given) ? given.toUpperCase() : countryCode(given));
    default:
      return {};
  }
}
