import { SaxesParser } from 'saxes';
import { shortNamespace } from '#shared/formats/xml/names';
import { CLOSE, END, OPEN, TEXT, XmlReader } from '#shared/formats/xml/xml-reader';
import { outcomeOf } from './refused.ts';

/** What a reader of XML tells, in one line an event; "refused" when the text is no XML. */
export type Events = readonly string[] | 'refused';

/** The events of our reader. `names` are the attributes to ask for. */
export function ourEvents(source: string, names: readonly string[]): Events {
  const events: string[] = [];
  const outcome = outcomeOf(() => {
    const reader = new XmlReader(source, 'part.xml');
    for (let token = reader.next(); token !== END; token = reader.next()) {
      if (token === OPEN) {
        const attributes = names.flatMap((name) => {
          const value = reader.attribute(name);
          return value === null ? [] : [`${name}=${JSON.stringify(value)}`];
        });
        events.push(['open', reader.name, ...attributes].join(' '));
      } else if (token === CLOSE) events.push(`close ${reader.name}`);
      else if (token === TEXT) addText(events, reader.text);
    }
  });
  return outcome === 'read' ? events : 'refused';
}

/** The same of saxes, another reader, with names written as ours are. */
export function saxesEvents(source: string, names: readonly string[]): Events {
  const events: string[] = [];
  const parser = new SaxesParser({ xmlns: true, position: false });
  let refused = false;
  let depth = 0;
  const onText = (text: string): void => {
    if (depth > 0) addText(events, text);
  };
  parser.on('error', () => (refused = true));
  parser.on('doctype', () => (refused = true));
  parser.on('opentag', (tag) => {
    depth++;
    const values = new Map<string, string>();
    for (const { prefix, local, uri, name, value } of Object.values(tag.attributes)) {
      const short = prefix === '' || prefix === 'xmlns' ? name : shortName(uri, local);
      // Two namespaces with one short name, as the strict and the transitional one: the first counts.
      if (!values.has(short)) values.set(short, value);
    }
    const attributes = names.flatMap((name) => {
      const value = values.get(name);
      return value === undefined ? [] : [`${name}=${JSON.stringify(value)}`];
    });
    events.push(['open', shortName(tag.uri, tag.local), ...attributes].join(' '));
  });
  parser.on('closetag', (tag) => {
    depth--;
    events.push(`close ${shortName(tag.uri, tag.local)}`);
  });
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.write(source).close();
  return refused ? 'refused' : events;
}

function shortName(uri: string, local: string): string {
  return uri === '' ? local : `${shortNamespace(uri)}:${local}`;
}

function addText(events: string[], text: string): void {
  if (text === '') return;
  const last = events.at(-1);
  if (last?.startsWith('text ') === true) events[events.length - 1] = last + text;
  else events.push(`text ${text}`);
}
