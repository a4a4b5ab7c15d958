"""AutoGluon with two of its presets. It finds kinds of columns, texts and dates by itself."""

from contestants.base import Peer

METRIC = {"binary": "roc_auc", "multiclass": "log_loss", "regression": "root_mean_squared_error"}


SECONDS_FOR_STACKING = 30


class AutoGluon(Peer):
    # All that it would load while its clock runs.
    libraries = ("autogluon.tabular", "lightgbm", "catboost", "xgboost", "torch", "fastai.tabular.all")

    def fit(self):
        from autogluon.tabular import TabularPredictor

        target = self.job["target"]
        options = {"positive_class": self.job["positive"]} if self.task == "binary" else {}
        self.model = TabularPredictor(
            label=target,
            problem_type=self.task,
            eval_metric=METRIC[self.task],
            path=str(self.folder / "autogluon"),
            verbosity=0,
            **options,
        )
        self.model.fit(
            self.rows.assign(**{target: self.answers}),
            presets=self.preset,
            time_limit=self.budget,
            num_cpus=self.threads,
            num_gpus=0,
            # Below this the look for over-fitted stacks leaves no time for models, and it says so.
            dynamic_stacking="auto" if self.budget >= SECONDS_FOR_STACKING else False,
            # On two cores its parallel folds cost more than they bring: starting Ray takes seconds.
            ag_args_ensemble={"fold_fitting_strategy": "sequential_local"},
        )

    def predict(self):
        regression = self.task == "regression"
        self.told = self.model.predict(self.test) if regression else self.model.predict_proba(self.test)

    def predictions(self):
        if self.task == "regression":
            return {"predicted": self.told.to_numpy()}
        chances = self.told.reindex(columns=self.classes, fill_value=0.0)
        answers = self.model.predict_from_proba(self.told).astype(str).to_numpy()
        return {"predicted": answers, **{f"p({name})": chances[name].to_numpy() for name in self.classes}}

    def size(self):
        return self.model.disk_usage()


class AutoGluonMedium(AutoGluon):
    preset = "medium_quality"


class AutoGluonBest(AutoGluon):
    preset = "best_quality"
