"""
NumPy with the first layer in Gram form: for constant X the weights W1 are never touched. With G = Xᵀ·X, computed once, and S the sum of all dZ1,
Z1 = Z1(0) − (α/m)·S·(G + 1); the 1 is b1's share. W1 = W1(0) − (α/m)·S·Xᵀ whenever someone asks. Argument: float64 or float32.
"""

import sys

import numpy as np
from numpy_network import Network
from protocol import read_matrices, serve

dtype = sys.argv[1]


class GramNetwork(Network):
    form = {"name": "gram"}

    def __init__(self, work, matrices):
        super().__init__(work, matrices)
        self.G1 = self.X.T @ self.X + 1
        self.Z0 = matrices["W1"] @ self.X + matrices["b1"]

    def reset(self):
        super().reset()
        self.Z1 = self.Z0
        self.S = np.zeros_like(self.Z0)

    def first_product(self):
        return self.Z1

    def update_first(self, dZ):
        self.S += dZ
        self.Z1 = self.Z0 - (self.rate / self.m) * (self.S @ self.G1)


def load(work):
    # Only for a constant X the form exists; only where m is well below n_x it saves anything.
    if work["kind"] != "network" or "batchSize" in work or work["examples"] * 2 > work["layers"][0]:
        return None
    return GramNetwork(work, read_matrices(work, dtype))


serve({"library": "NumPy, Gram form", "version": np.__version__, "precision": dtype}, load)
