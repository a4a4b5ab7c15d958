package io.clickml.service.scoring;

import io.clickml.service.model.Version;
import java.util.BitSet;

/**
 * The rows of a call, answered.
 *
 * @param version that answers, or was asked for
 * @param answers all rows in the order in which they came
 * @param byCanary rows that the canary answered
 * @param call what listeners are told
 */
record Scored(Version version, Answers answers, BitSet byCanary, AnsweredCall call) {}
