import { useLanguage } from "../../../state/environment";
import { pictureWords } from "../../../words/pictures";
import { Choice } from "../../controls/Choice";
import styles from "./ClassChoice.module.css";

interface Props {
  /** What the class is chosen for */
  label: string;
  classCount: number;
  /** 0-based; undefined where no class is */
  chosen: number | undefined;
  onChoose: (classIndex: number) => void;
}

/** One of the classes, by their numbers. */
export function ClassChoice({ label, classCount, chosen, onChoose }: Props) {
  const words = pictureWords[useLanguage()];
  return (
    <span className={styles.classes}>
      {label}
      <Choice
        label={label}
        options={Array.from({ length: classCount }, (_, index) => ({
          value: String(index),
          text: index + 1,
          name: words.classNumber(index + 1),
        }))}
        chosen={String(chosen ?? "")}
        onChoose={(index) => onChoose(Number(index))}
      />
    </span>
  );
}
