/** Owns the page's elements: a described tree is laid over the real one, so that what stays the same is never touched. */

export type Handler = (event: Event) => void;
export type Child = ElementNode | string | null | undefined | false;
type AttributeValue = string | number | boolean | null | undefined;

export interface ElementNode {
  readonly tag: string;
  /** Keeps an element with its content across updates; unkeyed siblings of a tag are matched in order. */
  readonly key: string | null;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly on: Readonly<Record<string, Handler>>;
  readonly children: readonly (ElementNode | string)[];
}

export interface Properties {
  readonly key?: string;
  readonly on?: Readonly<Record<string, Handler>>;
  readonly [attribute: string]: AttributeValue | Readonly<Record<string, Handler>>;
}

const SVG = 'http://www.w3.org/2000/svg';
const SVG_TAGS = new Set(['svg', 'path', 'circle']);

/** Describes an element; strings become text nodes, so nothing that is shown can become markup. */
export function h(tag: string, properties: Properties = {}, ...children: Child[]): ElementNode {
  const { key = null, on = {}, ...attributes } = properties;
  return {
    tag,
    key,
    on,
    attributes: attributes as Record<string, AttributeValue>,
    children: children.filter((child): child is ElementNode | string => Boolean(child)),
  };
}

/** What an element was last made from. */
const described = new WeakMap<Element, ElementNode>();

function create(node: ElementNode | string, document: Document): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const element = SVG_TAGS.has(node.tag) ? document.createElementNS(SVG, node.tag) : document.createElement(node.tag);
  updateElement(element, node);
  return element;
}

/** Attributes that are state of the element rather than text of its tag; a typed value is the person's, and stays. */
function setAttribute(element: Element, name: string, value: AttributeValue): void {
  if (value === null || value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

function updateElement(element: Element, node: ElementNode): void {
  const before = described.get(element);
  if (before === node) return;
  for (const name of Object.keys(before?.attributes ?? {}))
    if (!(name in node.attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(node.attributes))
    if (before?.attributes[name] !== value) setAttribute(element, name, value);
  for (const type of Object.keys(node.on)) if (!before?.on[type]) element.addEventListener(type, dispatch);
  described.set(element, node);
  updateChildren(element, node.children);
}

/** One listener for all; the newest description of the element says what to do. */
function dispatch(event: Event): void {
  described.get(event.currentTarget as Element)?.on[event.type]?.(event);
}

function identityOf(child: Node, place: number): string {
  const node = described.get(child as Element);
  if (!node) return `text ${place}`;
  return node.key === null ? `${node.tag} ${place}` : `${node.tag}#${node.key}`;
}

/** Lays `children` over the child nodes of `parent`, moving an element only when the order really changed. */
export function updateChildren(parent: Element, children: readonly (ElementNode | string)[]): void {
  const kept = new Map<string, Node>();
  const counts = new Map<string, number>();
  const place = (tag: string): number => {
    const next = counts.get(tag) ?? 0;
    counts.set(tag, next + 1);
    return next;
  };
  for (const child of [...parent.childNodes]) {
    const node = described.get(child as Element);
    kept.set(identityOf(child, node ? (node.key === null ? place(node.tag) : 0) : place('')), child);
  }
  counts.clear();
  const wanted = children.map((child) => {
    const identity =
      typeof child === 'string'
        ? `text ${place('')}`
        : child.key === null
          ? `${child.tag} ${place(child.tag)}`
          : `${child.tag}#${child.key}`;
    const existing = kept.get(identity);
    kept.delete(identity);
    return { child, existing };
  });
  for (const gone of kept.values()) parent.removeChild(gone);
  let next: Node | null = parent.firstChild;
  for (const { child, existing } of wanted) {
    const node = existing ?? create(child, parent.ownerDocument);
    if (existing && typeof child === 'string') {
      if (existing.nodeValue !== child) existing.nodeValue = child;
    } else if (existing && typeof child !== 'string') updateElement(existing as Element, child);
    if (node === next) next = next.nextSibling;
    else parent.insertBefore(node, next);
  }
}
