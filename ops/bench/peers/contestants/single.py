"""Single models with their library's defaults; no search, so the budget is not used."""

from contestants.base import Peer
import frames


class Single(Peer):
    def fit(self):
        # What a user does by hand before calling such a library counts as training time.
        self.prepared, _ = frames.for_boosting(self.rows, self.rows)
        self.model = self.make()
        self.model.fit(self.prepared, self.codes())

    def predict(self):
        _, rows = frames.for_boosting(self.rows, self.test)
        regression = self.task == "regression"
        self.answer = self.model.predict(rows) if regression else self.model.predict_proba(rows)


class SingleXgboost(Single):
    libraries = ("xgboost.sklearn",)

    def make(self):
        import xgboost

        kind = xgboost.XGBRegressor if self.task == "regression" else xgboost.XGBClassifier
        return kind(n_jobs=self.threads, random_state=self.seed, enable_categorical=True)


class SingleHistGradientBoosting(Single):
    libraries = ("sklearn.ensemble",)

    def make(self):
        from sklearn import ensemble

        if self.task == "regression":
            return ensemble.HistGradientBoostingRegressor(random_state=self.seed)
        return ensemble.HistGradientBoostingClassifier(random_state=self.seed)
