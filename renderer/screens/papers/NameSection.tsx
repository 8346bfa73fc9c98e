import { useState, type ReactElement } from 'react';
import type { CoverSectionView } from '#shared/contract/paper-results';
import { STANDARD_SECTIONS, type StandardSection } from '#shared/domain/paper-draft';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { say } from '../../wording/say.ts';

interface NameProps {
  readonly title: string;
  readonly name: string;
  /** The place proposed; null asks for none. */
  readonly after: StandardSection | null;
  readonly sections: readonly CoverSectionView[];
  readonly doIt: string;
  readonly onClose: () => void;
  readonly onName: (name: string, after: StandardSection | null) => void;
}

/** Asks for the name of a section, and for its place when it is new. */
export function NameSection({
  title,
  name,
  after,
  sections,
  doIt,
  onClose,
  onName,
}: NameProps): ReactElement {
  const [typed, setTyped] = useState(name);
  const [place, setPlace] = useState(after);
  const [missing, setMissing] = useState(false);
  const finish = (): void => {
    if (typed.trim() === '') setMissing(true);
    else onName(typed.trim(), place);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
          <Button look="primary" onClick={finish}>
            {doIt}
          </Button>
        </>
      }
    >
      <Field
        label={say('papers.section-name')}
        hint={say('papers.section-name-hint')}
        error={missing ? say('papers.section-name-missing') : null}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            autoFocus
            maxLength={300}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
      {place !== null && <PlaceField place={place} sections={sections} onPlace={setPlace} />}
    </Dialog>
  );
}

function PlaceField({
  place,
  sections,
  onPlace,
}: {
  readonly place: StandardSection;
  readonly sections: readonly CoverSectionView[];
  readonly onPlace: (place: StandardSection) => void;
}): ReactElement {
  return (
    <Field label={say('papers.section-after')}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={place}
          onChange={({ target }) => onPlace(STANDARD_SECTIONS.find((each) => each === target.value) ?? place)}
        >
          {sections.map((section) => (
            <option key={section.id} value={section.id}>
              {section.title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
