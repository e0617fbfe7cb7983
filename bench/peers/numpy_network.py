"""A chain of dense layers in NumPy, written as in the course: X (n_x, m), Z = W·A + b."""

import numpy as np
from protocol import batches_of


def softmax(Z):
    exponentials = np.exp(Z - Z.max(axis=0, keepdims=True))
    return exponentials / exponentials.sum(axis=0, keepdims=True)


ACTIVATIONS = {
    "tanh": np.tanh,
    "relu": lambda Z: np.maximum(Z, 0),
    "sigmoid": lambda Z: 1 / (1 + np.exp(-Z)),
    "softmax": softmax,
}

# dZ = dA * g'(Z), by way of A = g(Z).
GRADIENTS = {
    "tanh": lambda dA, A: dA * (1 - A * A),
    "relu": lambda dA, A: dA * (A > 0),
}


def cross_entropy(A, Y):
    m = Y.shape[1]
    if Y.shape[0] > 1:
        return -np.sum(Y * np.log(A)) / m
    return -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m


class Network:
    """Gradient descent, a batch an iteration. `first_product` and `update_first` are what another form of the first layer replaces."""

    def __init__(self, work, matrices):
        self.batches = batches_of(work, matrices)
        self.take_batch(0)
        self.activations = work["activations"]
        self.L = len(self.activations)
        self.rate = work["learningRate"]
        self.initial = matrices

    def take_batch(self, iteration):
        self.X, self.Y = self.batches[iteration % len(self.batches)]
        self.m = self.X.shape[1]

    def reset(self):
        self.iteration = 0
        self.W = {l: self.initial[f"W{l}"].copy() for l in range(1, self.L + 1)}
        self.b = {l: self.initial[f"b{l}"].copy() for l in range(1, self.L + 1)}

    def first_product(self):
        return self.W[1] @ self.X + self.b[1]

    def update_first(self, dZ):
        self.W[1] -= self.rate * ((dZ @ self.X.T) / self.m)
        self.b[1] -= self.rate * (dZ.sum(axis=1, keepdims=True) / self.m)

    def iterate(self):
        self.take_batch(self.iteration)
        self.iteration += 1
        A = {}
        for l in range(1, self.L + 1):
            Z = self.first_product() if l == 1 else self.W[l] @ A[l - 1] + self.b[l]
            A[l] = ACTIVATIONS[self.activations[l - 1]](Z)
        cost = cross_entropy(A[self.L], self.Y)
        dZ = A[self.L] - self.Y
        for l in range(self.L, 1, -1):
            dA = self.W[l].T @ dZ
            self.W[l] -= self.rate * ((dZ @ A[l - 1].T) / self.m)
            self.b[l] -= self.rate * (dZ.sum(axis=1, keepdims=True) / self.m)
            dZ = GRADIENTS[self.activations[l - 2]](dA, A[l - 1])
        self.update_first(dZ)
        return cost

    def advance(self, iterations):
        for _ in range(iterations):
            self.last = self.iterate()

    def cost(self):
        return float(self.last)


class Product:
    """C = A·B. What is compared is the mean square of C."""

    def __init__(self, matrices):
        self.A, self.B = matrices["A"], matrices["B"]
        self.C = np.empty_like(self.A)

    def reset(self):
        self.C[:] = 0

    def advance(self, iterations):
        for _ in range(iterations):
            np.matmul(self.A, self.B, out=self.C)

    def cost(self):
        return float(np.mean(self.C.astype(np.float64) ** 2))
