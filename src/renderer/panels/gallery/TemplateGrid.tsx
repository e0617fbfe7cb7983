import { type KeyboardEvent, useId } from 'react';
import { type TemplateName, templateNames, templates } from '../../../shared/project/templates/templates.ts';
import { openTemplate } from '../../app/project-files.ts';
import { galleryStrings } from '../../i18n/strings/gallery.ts';
import { useLanguage, useStrings } from '../../i18n/use-strings.ts';
import styles from './gallery.module.css';
import { itemAfterKey } from './grid-keys.ts';
import { TemplatePicture } from './TemplatePicture.tsx';

/** Every template as a card. The arrow keys go from card to card. */
export function TemplateGrid() {
  const strings = useStrings(galleryStrings);
  return (
    <ul className={styles.grid} aria-label={strings.templates} onKeyDown={moveFocus}>
      {templateNames.map((name) => (
        <li key={name} className={styles.cell}>
          <TemplateCard name={name} />
        </li>
      ))}
    </ul>
  );
}

function TemplateCard({ name }: { readonly name: TemplateName }) {
  const language = useLanguage();
  const [titleId, lessonId] = [useId(), useId()];
  const { name: title, lesson, document } = templates[name];
  return (
    <button
      type="button"
      className={styles.card}
      aria-labelledby={titleId}
      aria-describedby={lessonId}
      data-testid={`gallery-${name}`}
      onClick={() => void openTemplate(name)}
    >
      <TemplatePicture document={document} />
      <span className={styles.words}>
        <span className={styles.name} id={titleId}>
          {title[language]}
        </span>
        <span className={styles.lesson} id={lessonId}>
          {lesson[language]}
        </span>
      </span>
    </button>
  );
}

function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const cards = [...event.currentTarget.querySelectorAll('button')];
  const index = cards.findIndex((card) => card.contains(document.activeElement));
  const next = index < 0 ? null : itemAfterKey(event.key, index, cards.length, columnsOf(cards));
  if (next === null) return;
  event.preventDefault();
  cards[next]?.focus();
}

/** How many cards stand in the first row. */
function columnsOf(cards: readonly HTMLElement[]): number {
  const top = cards[0]?.getBoundingClientRect().top;
  return cards.filter((card) => card.getBoundingClientRect().top === top).length;
}
