import type { ComponentType } from "react";
import type { PictureId } from "../../../state/explorerState";
import { connectVocabulary } from "../../../state/vocabularyLogits";
import { fetched } from "../fetched";

/** Each picture that stands alone: it is fetched when it is opened. */
export const pictures: Readonly<Record<PictureId, ComponentType<object>>> = {
  vocabulary: fetched(async () => {
    const { VocabularyPanel } = await import("./VocabularyPanel");
    connectVocabulary();
    return VocabularyPanel;
  }),
  simplex: fetched(async () => (await import("./SimplexPanel")).SimplexPanel),
  descent: fetched(async () => (await import("./DescentPanel")).DescentPanel),
  fusion: fetched(async () => (await import("./FusionPanel")).FusionPanel),
  precision: fetched(async () => (await import("./PrecisionPanel")).PrecisionPanel),
  curves: fetched(async () => (await import("./CurvesPanel")).CurvesPanel),
};
