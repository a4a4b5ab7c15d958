"""What every peer does: take rows, fit inside the budget, predict, say how big the model is."""

import importlib
import pickle


class Peer:
    """`take` and `take_test` bring rows into the peer's own memory; like importing, they are not timed."""

    libraries = ()

    def __init__(self, job, folder):
        self.job = job
        self.folder = folder
        self.task = job["task"]
        self.classes = job.get("classes", [])
        self.budget = job["budget"]
        self.threads = job["threads"]
        self.seed = job["seed"]
        self.model = None
        self.answer = None
        for name in self.libraries:
            importlib.import_module(name)

    def take(self, rows, answers):
        self.rows, self.answers = rows, answers

    def take_test(self, rows):
        self.test = rows

    def codes(self):
        """The answers as 0, 1, 2 ... in the order of the classes, or the numbers as they are."""
        if self.task == "regression":
            return self.answers.astype(float)
        return self.answers.map({name: code for code, name in enumerate(self.classes)}).astype(int)

    def predictions(self):
        """From chances (rows x classes) or numbers: columns to write."""
        if self.task == "regression":
            return {"predicted": self.answer}
        best = self.answer.argmax(axis=1)
        chances = {f"p({name})": self.answer[:, code] for code, name in enumerate(self.classes)}
        return {"predicted": [self.classes[code] for code in best], **chances}

    def size(self):
        return len(pickle.dumps(self.model))

    def close(self):
        pass
