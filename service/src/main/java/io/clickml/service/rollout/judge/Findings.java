package io.clickml.service.rollout.judge;

import java.util.List;
import java.util.Optional;

/**
 * What all tests say.
 *
 * @param all every test, gravest first
 * @param quality the one of quality
 */
record Findings(List<Guardrail> all, Guardrail quality) {
  Optional<Guardrail> sentBack() {
    return all.stream().filter(each -> each.verdict().sendsBack()).findFirst();
  }

  Optional<Guardrail> signal() {
    return all.stream().filter(each -> each.verdict() == Verdict.SIGNAL).findFirst();
  }

  /** A signal that outcomes do not answer: once they say that it is not worse, changes are well. */
  Optional<Guardrail> doubt() {
    return quality.verdict().speaksFor() ? Optional.empty() : signal();
  }

  /** The few outcomes that are known, if they speak against the new version. */
  Optional<Guardrail> against() {
    return signal().filter(each -> each.name().equals(EarlyTest.NAME));
  }

  /** About how many more outcomes are needed: two digits, since more would not be true. */
  long needed() {
    double exact = quality.figure("needed");
    double unit = Math.max(10, Math.pow(10, Math.floor(Math.log10(Math.max(1, exact))) - 1));
    return (long) (Math.ceil(exact / unit) * unit);
  }
}
