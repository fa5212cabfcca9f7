/** Owns the form in which a fact is edited or added. */
import type { FactValues, PanelFact } from '../protocol.ts';
import { fieldsOf, readForm } from './factFields.ts';
import type { Field } from './factFields.ts';
import type { FactKind, ViewContext } from './pageState.ts';
import { h } from './virtual.ts';
import type { ElementNode } from './virtual.ts';

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
      h('button', { class: 'button', type: 'button', on: { click: close } }, state.texts.cancel),
    ),
  );
}

export const ADD_TEXT = {
  attendees: 'addAttendee',
  agreements: 'addAgreement',
  siteVisits: 'addSiteVisit',
} as const;
