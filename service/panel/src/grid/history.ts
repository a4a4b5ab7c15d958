/** One thing that can be taken back and done again. */
export interface Change {
  undo(): void;
  redo(): void;
}

interface Step {
  readonly label: string;
  readonly tag: string | null;
  readonly changes: Change[];
}

const MOST_STEPS = 100;

/** Steps a person can take back, newest first. All changes made inside one `step` are one step. */
export class History {
  private done: Step[] = [];
  private undone: Step[] = [];
  private open: Step | null = null;

  get undoLabel(): string | null {
    return this.done.at(-1)?.label ?? null;
  }

  get redoLabel(): string | null {
    return this.undone.at(-1)?.label ?? null;
  }

  /** The tag of the step that undo would take back. */
  get lastTag(): string | null {
    return this.done.at(-1)?.tag ?? null;
  }

  /** Runs the work; what it records becomes one step. Nested calls belong to the outer step. */
  step<T>(label: string, work: () => T, tag: string | null = null): T {
    if (this.open !== null) {
      return work();
    }
    const step: Step = { label, tag, changes: [] };
    this.open = step;
    try {
      return work();
    } finally {
      this.open = null;
      this.keep(step);
    }
  }

  /** Carries a change out and remembers it in the open step. */
  make(change: Change): void {
    change.redo();
    this.open?.changes.push(change);
  }

  undo(): boolean {
    const step = this.done.pop();
    if (step === undefined) {
      return false;
    }
    for (const change of step.changes.toReversed()) {
      change.undo();
    }
    this.undone.push(step);
    return true;
  }

  redo(): boolean {
    const step = this.undone.pop();
    if (step === undefined) {
      return false;
    }
    for (const change of step.changes) {
      change.redo();
    }
    this.done.push(step);
    return true;
  }

  clear(): void {
    this.done = [];
    this.undone = [];
  }

  private keep(step: Step): void {
    if (step.changes.length > 0) {
      this.done.push(step);
      this.done.splice(0, this.done.length - MOST_STEPS);
      this.undone = [];
    }
  }
}
