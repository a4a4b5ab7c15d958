"""FLAML with its default learners. It finds kinds of columns, dates too, in a pandas frame by itself."""

from contestants.base import Peer

METRIC = {"binary": "roc_auc", "multiclass": "log_loss", "regression": "rmse"}


class FlamlSearch(Peer):
    libraries = ("flaml", "lightgbm", "xgboost")

    def fit(self):
        from flaml import AutoML

        self.model = AutoML()
        self.model.fit(
            X_train=self.rows,
            y_train=self.codes(),
            task="regression" if self.task == "regression" else "classification",
            metric=METRIC[self.task],
            time_budget=self.budget,
            n_jobs=self.threads,
            seed=self.seed,
            # The last fit on all rows has to end inside the limit too.
            retrain_full="budget",
            verbose=0,
        )

    def predict(self):
        regression = self.task == "regression"
        self.answer = self.model.predict(self.test) if regression else self.model.predict_proba(self.test)

    def size(self):
        path = self.folder / "flaml.model"
        self.model.pickle(str(path))
        return path.stat().st_size
