/** Owns the form in which a fact is edited or added. */
import type { FactValues, PanelFact } from '../protocol.ts';
import type { FactKind, ViewContext } from './pageState.ts';
import { h } from './virtual.ts';
import type { ElementNode } from './virtual.ts';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly lines?: boolean;
  readonly choices?: readonly (readonly [value: string, label: string])[];
  readonly pattern?: string;
}

function fieldsOf(kind: FactKind, fact: PanelFact | null, { state: { texts } }: ViewContext): Field[] {
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

function fieldView(field: Field): ElementNode {
  const attributes = { class: 'input', name: field.name };
  const input = field.lines
    ? h('textarea', { ...attributes, rows: Math.min(5, field.value.split('\n').length + 1) }, field.value)
    : field.choices
      ? h(
          'select',
          attributes,
          ...field.choices.map(([value, label]) => h('option', { value, selected: value === field.value }, label)),
        )
      : h('input', {
          ...attributes,
          ...{ type: 'text', value: field.value, required: field.name === 'name', pattern: field.pattern },
          title: field.pattern ? field.hint : null,
        });
  return h(
    'label',
    { class: 'field', key: field.name },
    h(
      'span',
      { class: 'field-label' },
      field.label,
      field.hint !== undefined && h('span', { class: 'field-hint' }, field.hint),
    ),
    input,
  );
}

/** The form for `fact`, or for a new fact of `kind`; `submit` gets what was typed. Escape discards. */
export function factForm(
  factOrKind: PanelFact | FactKind,
  context: ViewContext,
  submit: (values: FactValues) => void,
): ElementNode {
  const { state, change } = context;
  const fact = typeof factOrKind === 'string' ? null : factOrKind;
  const kind = typeof factOrKind === 'string' ? factOrKind : factOrKind.kind;
  const close = (): void => change({ editing: null, adding: null });
  return h(
    'form',
    {
      ...{ class: 'form', key: 'form', 'data-form': fact?.id ?? kind },
      'aria-label': fact ? `${state.texts.edit}: ${fact.name}` : state.texts[ADD_TEXT[kind]],
      on: {
        submit: (event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget as HTMLFormElement);
          const values = readForm(kind, (name) => {
            const value = data.get(name);
            return typeof value === 'string' ? value : '';
          });
          if (values.name === '') return;
          submit(values);
          close();
        },
        keydown: (event) => {
          if ((event as KeyboardEvent).key !== 'Escape') return;
          event.stopPropagation();
          close();
        },
      },
    },
    ...fieldsOf(kind, fact, context).map(fieldView),
    h(
      'div',
      { class: 'form-buttons' },
      h('button', { class: 'button button-primary', type: 'submit' }, state.texts.save),
      h('button', { class: 'button', type: 'button', on: { click: close } }, state.texts.discard),
    ),
  );
}

export const ADD_TEXT = {
  attendees: 'addAttendee',
  agreements: 'addAgreement',
  siteVisits: 'addSiteVisit',
} as const;
