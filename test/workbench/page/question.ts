/** Something that the person decides before the workbench goes on. */
export interface Question {
  readonly sentence: string;
  answer(isYes: boolean): void;
}

/** Puts one question at a time. One that is overtaken by another is answered with no. */
export class Asking {
  question: Question | undefined = undefined;

  constructor(private readonly changed: () => void) {}

  ask(sentence: string): Promise<boolean> {
    this.question?.answer(false);
    return new Promise((resolve) => {
      this.question = {
        sentence,
        answer: (isYes) => {
          this.question = undefined;
          this.changed();
          resolve(isYes);
        },
      };
      this.changed();
    });
  }
}
