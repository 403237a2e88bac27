import type { Locator, Page } from 'playwright-core';

/** The parts of the first question on a page. */
export interface QuestionParts {
  readonly wrong: Locator;
  readonly right: Locator;
  /** The explanations; one answer each. */
  readonly said: Locator;
  /** What a screen reader is told. */
  readonly status: Locator;
}

export function firstQuestion(page: Page): QuestionParts {
  const question = page.locator('gh-quiz').first();
  return {
    wrong: question.locator('.answer:not(.right) input').first(),
    right: question.locator('.answer.right input').first(),
    said: question.locator('.why'),
    status: question.getByRole('status'),
  };
}
