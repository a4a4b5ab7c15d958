package io.clickml.service.training;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How trainings are worked on; absent settings take the default.
 *
 * @param workers trainings at once in this process; 0: this process only takes orders
 * @param leaseSeconds a worker silent for so long has lost its training
 * @param heartbeatSeconds how often a worker speaks up, well below the lease
 * @param attempts how often a training that breaks off is taken up
 * @param heapMegabytes Java heap of one training; absent: by the machine's memory
 * @param nativeMegabytes memory of native code of one training; 0: not limited
 * @param threads processor threads of one training; absent: all of the machine, shared evenly
 * @param spare whether a child is kept warm for the next training (about 200 MB); absent: yes
 * @param longPolls requests that wait for events at once; one more is answered at once
 */
public record QueueSettings(
    @Min(0) @Max(64) Integer workers,
    @Min(2) @Max(3600) Integer leaseSeconds,
    @Min(1) @Max(600) Integer heartbeatSeconds,
    @Min(1) @Max(20) Integer attempts,
    @Min(64) Integer heapMegabytes,
    @Min(0) Integer nativeMegabytes,
    @Min(1) @Max(1024) Integer threads,
    Boolean spare,
    @Min(0) @Max(10_000) Integer longPolls) {
  public QueueSettings {
    workers = workers == null ? 1 : workers;
    leaseSeconds = leaseSeconds == null ? 30 : leaseSeconds;
    heartbeatSeconds = heartbeatSeconds == null ? 5 : heartbeatSeconds;
    attempts = attempts == null ? 3 : attempts;
    spare = spare == null || spare;
    longPolls = longPolls == null ? 32 : longPolls;
  }
}
