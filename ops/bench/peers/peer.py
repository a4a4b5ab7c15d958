"""One run of one peer: python peer.py job.json -> predictions and figures beside it."""

import importlib
import json
import os
import pathlib
import sys
import time

import pandas as pd

import frames

PLACES = {
    "xgboost": ("contestants.single", "SingleXgboost"),
    "hist-gradient-boosting": ("contestants.single", "SingleHistGradientBoosting"),
    "flaml": ("contestants.flaml_search", "FlamlSearch"),
    "h2o": ("contestants.h2o_automl", "H2oAutoMl"),
    "autogluon-medium": ("contestants.autogluon_presets", "AutoGluonMedium"),
    "autogluon-best": ("contestants.autogluon_presets", "AutoGluonBest"),
}


def main(job_file):
    job = json.loads(pathlib.Path(job_file).read_text())
    folder = pathlib.Path(job_file).resolve().parent
    os.chdir(folder)
    train = frames.read(folder / "train.csv", job)
    test = frames.read(folder / "test.csv", {**job, "task": "regression"})
    answers = train.pop(job["target"])
    for frame in (train, test):
        frames.plain_names(frame)
    frames.numbers_from_text(train, test)
    frames.alike(train, test)
    module, name = PLACES[job["contestant"]]
    peer = getattr(importlib.import_module(module), name)(job, folder)
    try:
        peer.take(train, answers)
        fit_seconds = timed(peer.fit)
        peer.take_test(test)
        score_seconds = timed(peer.predict)
        write(peer.predictions(), folder / "predictions.csv")
        figures = {"fitSeconds": fit_seconds, "scoreSeconds": score_seconds, "modelBytes": peer.size()}
        (folder / "figures.json").write_text(json.dumps(figures))
    finally:
        peer.close()


def timed(act):
    started = time.monotonic()
    act()
    return time.monotonic() - started


def write(predictions, path):
    """A class question: one column p(<class>) a class and `predicted`; a number: `predicted`."""
    pd.DataFrame(predictions).to_csv(path, index=False)


if __name__ == "__main__":
    main(sys.argv[1])
