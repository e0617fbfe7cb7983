"""
NumPy with the first layer in Gram form: for constant X the weights W1 are never touched. With G = Xᵀ·X, computed once, and S the sum of all dZ1,
Z1 = Z1(0) − (α/m)·S·(G + 1); the 1 is b1's share. W1 = W1(0) − (α/m)·S·Xᵀ whenever someone asks. With mini-batches P = W1·X + b1 of all examples is kept
and changed by each of them. Argument: float64 or float32.
"""

import sys

import numpy as np
from numpy_network import Network
from protocol import parts_of, read_matrices, serve

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


class GramNetworkInBatches(Network):
    form = {"name": "gram"}

    def __init__(self, work, matrices):
        super().__init__(work, matrices)
        X = matrices["X"]
        self.parts = parts_of(work, matrices)
        self.G1 = X.T @ X + 1
        self.P0 = matrices["W1"] @ X + matrices["b1"]

    def reset(self):
        super().reset()
        self.P = self.P0.copy()
        self.S = np.zeros_like(self.P)

    def take_batch(self, iteration):
        super().take_batch(iteration)
        self.part = self.parts[iteration % len(self.parts)] if hasattr(self, "parts") else None

    def first_product(self):
        return self.P[:, self.part]

    def update_first(self, dZ):
        rate = self.rate / self.m
        self.S[:, self.part] -= rate * dZ
        self.P -= (rate * dZ) @ self.G1[self.part]


def load(work):
    # The form pays only where there are not many more examples than features.
    if work["kind"] != "network" or work["examples"] > 1.5 * work["layers"][0]:
        return None
    form = GramNetworkInBatches if "batchSize" in work else GramNetwork
    return form(work, read_matrices(work, dtype))


serve({"library": "NumPy, Gram form", "version": np.__version__, "precision": dtype}, load)
