/** Owns the fields of each kind of fact: what the form asks for, and what a filled one says. */
import type { FactValues, PanelFact } from '../protocol.ts';
import type { FactKind, ViewContext } from './pageState.ts';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly lines?: boolean;
  readonly choices?: readonly (readonly [value: string, label: string])[];
  readonly pattern?: string;
}

/** The fields for a fact of `kind`, filled from `fact`. */
export function fieldsOf(kind: FactKind, fact: PanelFact | null, { state: { texts } }: ViewContext): Field[] {
  const name: Field = { name: 'name', label: texts.name, value: fact?.name ?? '' };
  switch (kind) {
    case 'attendees': {
      const person = fact?.kind === 'attendees' ? fact : null;
      return [
        name,
        {
          ...{ name: 'titles', label: texts.titles, hint: texts.titlesHint, lines: true },
          value: person?.titles.join('\n') ?? '',
        },
        { name: 'organization', label: texts.organization, value: person?.organization ?? '' },
        {
          ...{ name: 'side', label: texts.side, value: person?.side ?? 'visitor' },
          choices: [
            ['visitor', texts.visitor],
            ['host', texts.host],
            ['other', texts.other],
          ],
        },
      ];
    }
    case 'agreements': {
      const agreement = fact?.kind === 'agreements' ? fact : null;
      return [
        name,
        {
          ...{ name: 'parties', label: texts.parties, hint: texts.partiesHint, lines: true },
          value: agreement?.parties.join('\n') ?? '',
        },
        { name: 'amount', label: texts.amount, value: agreement?.amount ?? '' },
        { name: 'occasion', label: texts.occasion, value: agreement?.occasion ?? '' },
      ];
    }
    case 'siteVisits': {
      const visit = fact?.kind === 'siteVisits' ? fact : null;
      return [
        name,
        { name: 'focus', label: texts.focus, value: visit?.focus ?? '' },
        {
          ...{ name: 'date', label: texts.date, hint: texts.dateHint, value: visit?.date ?? '' },
          pattern: '[0-9]{4}-[0-9]{2}-[0-9]{2}',
        },
      ];
    }
  }
}

/** What the form's fields say; empty fields are null, lists are one a line. */
export function readForm(kind: FactKind, read: (name: string) => string): FactValues {
  const line = (name: string): string | null => read(name).trim() || null;
  const lines = (name: string): string[] =>
    read(name)
      .split('\n')
      .map((text) => text.trim())
      .filter(Boolean);
  const name = read('name').trim();
  switch (kind) {
    case 'attendees': {
      const side = read('side');
      return {
        ...{ kind, name, titles: lines('titles'), organization: line('organization') },
        side: side === 'visitor' || side === 'host' ? side : 'other',
      };
    }
    case 'agreements':
      return { kind, name, parties: lines('parties'), amount: line('amount'), occasion: line('occasion') };
    case 'siteVisits':
      return { kind, name, focus: line('focus'), date: line('date') };
  }
}
