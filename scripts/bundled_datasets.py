"""Writes iris and breast cancer of assets/datasets as scikit-learn distributes them: X (examples, features) in float64, classes in uint8.

Run with scikit-learn installed: python3 scripts/bundled_datasets.py.
"""

from pathlib import Path

import numpy as np
from sklearn import datasets

TARGET = Path(__file__).parent.parent / "assets" / "datasets"
SETS = {"iris": datasets.load_iris, "breast-cancer": datasets.load_breast_cancer}

if __name__ == "__main__":
    for name, load in SETS.items():
        made = load()
        folder = TARGET / name
        folder.mkdir(parents=True, exist_ok=True)
        np.save(folder / f"{name}-x.npy", made.data.astype("<f8"))
        np.save(folder / f"{name}-y.npy", made.target.astype("u1"))
        print(name, made.data.shape, np.bincount(made.target))
