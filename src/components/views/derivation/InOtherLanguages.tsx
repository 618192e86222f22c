import { languageIds, languages, type Language } from "../../../words";

interface Props {
  textIn: (language: Language) => string;
  /** The reader's own, in which it stands already */
  language: Language;
  className: string;
}

/** A heading once more, for whoever follows in another language. */
export const InOtherLanguages = ({ textIn, language, className }: Props) =>
  languageIds
    .filter((other) => other !== language)
    .map((other) => (
      <span key={other} lang={languages[other].code} className={className}>
        {textIn(other)}
      </span>
    ));
