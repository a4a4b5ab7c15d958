"""H2O AutoML in its own Java server on the loopback address. The server's start is not timed."""

import os
import socket

import pandas as pd

from contestants.base import Peer

METRIC = {"binary": "AUC", "multiclass": "logloss", "regression": "RMSE"}
HEAP = "8g"


class H2oAutoMl(Peer):
    def take(self, rows, answers):
        import h2o

        super().take(rows, answers)
        h2o.init(
            ip="127.0.0.1",
            bind_to_localhost=True,
            nthreads=self.threads,
            max_mem_size=HEAP,
            log_level="ERRR",
            ice_root=str(self.folder),
            name=f"bench-{self.seed}",
            port=free_port(),
        )
        h2o.no_progress()
        kinds = {column: kind(rows[column]) for column in rows.columns}
        self.kinds = kinds
        kinds_with_answer = {**kinds, self.job["target"]: "real" if self.task == "regression" else "enum"}
        frame = rows.assign(**{self.job["target"]: answers})
        self.frame = h2o.H2OFrame(frame, column_types=kinds_with_answer)

    def take_test(self, rows):
        import h2o

        self.test_frame = h2o.H2OFrame(rows, column_types=self.kinds)

    def fit(self):
        from h2o.automl import H2OAutoML

        self.search = H2OAutoML(
            max_runtime_secs=int(self.budget), seed=self.seed, sort_metric=METRIC[self.task]
        )
        self.search.train(y=self.job["target"], training_frame=self.frame)
        self.model = self.search.leader
        if self.model is None:
            raise RuntimeError("no model inside the limit")

    def predict(self):
        self.told = self.model.predict(self.test_frame)

    def predictions(self):
        told = self.told.as_data_frame(use_multi_thread=False)
        if self.task == "regression":
            return {"predicted": told["predict"]}
        # H2O names the columns p<level> where a level is a number.
        columns = [name if name in told else f"p{name}" for name in self.classes]
        told["predict"] = told["predict"].astype(str)
        return {"predicted": told["predict"], **{f"p({n})": told[c] for n, c in zip(self.classes, columns)}}

    def size(self):
        import h2o

        return os.path.getsize(h2o.save_model(self.model, path=str(self.folder / "model"), force=True))

    def close(self):
        import h2o

        if h2o.connection() is not None:
            h2o.cluster().shutdown()


def kind(cells):
    if pd.api.types.is_datetime64_any_dtype(cells):
        return "time"
    return "real" if cells.dtype != object else "enum"


def free_port():
    """A port whose neighbour is likely free too: H2O takes both."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
