"""NumPy. Argument: float64 or float32."""

import sys

import numpy as np
from numpy_network import Network, Product
from protocol import read_matrices, serve

dtype = sys.argv[1]


def load(work):
    matrices = read_matrices(work, dtype)
    return Product(matrices) if work["kind"] == "product" else Network(work, matrices)


serve({"library": "NumPy", "version": np.__version__, "precision": dtype}, load)
