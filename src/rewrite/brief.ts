import { actionOf, type ActionId, type Recipe } from './actions';
import { draftRecipe, draftInstruction, draftTokens } from './draft';
import type { RewriteRequest } from './types';

/** An action, or the writing of a draft: writing modules have sentences and examples for each. */
export type BriefId = ActionId | 'draft';

/** What a model is to write for a request: its recipe, with the person's words filled in. */
export interface Brief extends Recipe {
  readonly id: BriefId;
  /** What the model works on: the selected text, or the note of a draft. */
  readonly material: string;
  readonly instruction: string;
  /** New tokens for a text of so many UTF-8 bytes. */
  readonly maxTokens: (bytes: number) => number;
}

export function briefOf(request: RewriteRequest): Brief {
  if (request.kind === 'draft')
    return {
      ...draftRecipe,
      id: 'draft',
      material: request.instruction,
      instruction: draftInstruction(request),
      maxTokens: () => draftTokens(request),
    };
  const action = actionOf(request.action);
  const said = (request.instruction ?? '').trim();
  return { ...action, id: request.action, material: request.text, instruction: action.instruction(said) };
}
