import { useState } from "react";
import { logitGenerators } from "../../../math";
import {
  isGenerated,
  largestSeed,
  vocabularyRange,
  type LogitSource,
} from "../../../state/vocabulary";
import { formatCount } from "../../../words";
import type { PictureWords } from "../../../words/pictures";
import { Button } from "../../controls/Button";
import { NumberForm } from "../../controls/NumberForm";
import { Select } from "../../controls/Select";
import styles from "./SourcePanel.module.css";

interface Props {
  source: LogitSource;
  words: PictureWords["vocabulary"];
  rejection: (text: string, field: { readonly least: number; readonly most: number }) => string;
  onSource: (source: LogitSource) => void;
}

/** Numbers of classes that are met: digits, ImageNet, BERT, GPT-2, Llama 3, Gemma, and the most there can be. */
const sizesInUse = [10, 1000, 30_522, 50_257, 128_256, 256_000, 500_000] as const;

/** Which logits: a kind, how many, and the seed that they grow from. */
export function SourcePanel({ source, words, rejection, onSource }: Props) {
  const generated = isGenerated(source) ? source : undefined;
  const [kind, setKind] = useState(generated?.generator ?? "normal");
  const { count, seed } = generated ?? { count: 50_257, seed: 7 };
  const generator = generated?.generator ?? kind;
  return (
    <section className={styles.source} aria-label={words.source}>
      {!generated && (
        <p>
          {words.pasted(formatCount((source as { numbers: ArrayLike<number> }).numbers.length))}
        </p>
      )}
      <NumberForm
        key={`${count} ${seed}`}
        label={words.source}
        fields={[
          {
            label: words.count,
            value: count,
            least: vocabularyRange.fewest,
            most: vocabularyRange.most,
          },
          { label: words.seed, value: seed, least: 0, most: largestSeed },
        ]}
        submit={words.make}
        rejection={rejection}
        onSubmit={([newCount, newSeed]) =>
          onSource({ generator, count: newCount!, seed: newSeed! })
        }
      >
        <Select
          label={words.source}
          options={logitGenerators.map((value) => ({ value, text: words.generators[value] }))}
          chosen={generator}
          onChoose={(chosen) => {
            setKind(chosen);
            if (generated) onSource({ generator: chosen, count, seed });
          }}
        />
      </NumberForm>
      <p className={styles.sizes} role="group" aria-label={words.sizes}>
        {sizesInUse.map((size) => (
          <Button
            key={size}
            look="plain"
            aria-pressed={generated?.count === size}
            onClick={() => onSource({ generator, count: size, seed })}
          >
            {formatCount(size)}
          </Button>
        ))}
      </p>
    </section>
  );
}
