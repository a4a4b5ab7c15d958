"""Tables for the peers: read as their documentation asks, and no cleverer than that."""

import re

import pandas as pd

MOSTLY = 0.98
TEXT_SHARE = 0.5
MOST_LEVELS = 254


def read(path, job):
    """A frame with numbers, dates, true/false and texts; the answer of a class question as text."""
    frame = pd.read_csv(
        path,
        sep=job["delimiter"],
        decimal=job["decimal"],
        dtype={job["target"]: str} if job["task"] != "regression" else None,
        low_memory=False,
    )
    for column, form in job["dates"].items():
        frame[column] = pd.to_datetime(frame[column], format=form, errors="coerce")
    return frame


def plain_names(frame):
    """XGBoost and LightGBM refuse some characters in names of columns."""
    frame.columns = [re.sub(r"[^\w ]", "_", name) + f" {i}" for i, name in enumerate(frame.columns)]


def numbers_from_text(train, test):
    """A column of numbers spoiled by a few blanks is a column of numbers."""
    for column in train.columns:
        if train[column].dtype == object:
            cells = train[column].dropna().astype(str).str.strip()
            cells = cells[cells != ""]
            if len(cells) and pd.to_numeric(cells, errors="coerce").notna().mean() >= MOSTLY:
                train[column] = pd.to_numeric(train[column], errors="coerce")
                test[column] = pd.to_numeric(test[column], errors="coerce")


def alike(train, test):
    """Gives test the kinds of train: an all-blank or oddly filled column must not change kind."""
    for column in train.columns:
        if train[column].dtype == object:
            train[column] = train[column].where(train[column].isna(), train[column].astype(str))
            test[column] = test[column].where(test[column].isna(), test[column].astype(str))
        elif pd.api.types.is_bool_dtype(train[column]):
            train[column] = train[column].astype(int)
            test[column] = test[column].astype(int)
        elif pd.api.types.is_numeric_dtype(train[column]):
            test[column] = pd.to_numeric(test[column], errors="coerce")


def for_boosting(train, test):
    """Category dtype for texts, day numbers for dates; free text is left out, rare levels are missing."""
    kept_train, kept_test = {}, {}
    for column in train.columns:
        cells = train[column]
        if pd.api.types.is_datetime64_any_dtype(cells):
            kept_train[column], kept_test[column] = days(cells), days(test[column])
        elif cells.dtype != object:
            kept_train[column], kept_test[column] = cells, test[column]
        elif 0 < cells.nunique() <= max(2, TEXT_SHARE * len(cells)):
            levels = cells.value_counts().index[:MOST_LEVELS].sort_values()
            kept_train[column] = pd.Categorical(cells, categories=levels)
            kept_test[column] = pd.Categorical(test[column], categories=levels)
    return pd.DataFrame(kept_train, index=train.index), pd.DataFrame(kept_test, index=test.index)


def days(cells):
    return (cells - pd.Timestamp("1970-01-01")) / pd.Timedelta(days=1)
