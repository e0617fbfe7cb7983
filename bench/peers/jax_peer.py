"""
JAX on the processor, compiled. Arguments: float64 or float32; step: a compiled iteration a call, its cost fetched each time, as in a notebook; scan:
100 iterations inside one compiled loop.
"""

import os
import sys

os.environ["JAX_PLATFORMS"] = "cpu"

import jax
import jax.numpy as jnp
import numpy as np
from protocol import batches_of, read_matrices, serve

dtype, mode = sys.argv[1:]
jax.config.update("jax_enable_x64", dtype == "float64")

ACTIVATIONS = {"tanh": jnp.tanh, "relu": jax.nn.relu}
BLOCK = 100


def make_step(activations, rate):
    """One iteration: new parameters and the cost before the update."""

    def cost(parameters, X, Y):
        A = X
        for l, (W, b) in enumerate(parameters):
            A = W @ A + b
            if l < len(parameters) - 1:
                A = ACTIVATIONS[activations[l]](A)
        if activations[-1] == "softmax":
            return jnp.mean(jax.nn.logsumexp(A, axis=0) - jnp.sum(Y * A, axis=0))
        return jnp.mean(jax.nn.softplus(A) - Y * A)

    def step(parameters, X, Y):
        value, gradients = jax.value_and_grad(cost)(parameters, X, Y)
        return jax.tree.map(lambda p, g: p - rate * g, parameters, gradients), value

    return step


class Network:
    """An iteration a call."""

    form = {"name": "1 a call"}

    def __init__(self, work, matrices):
        layers = range(1, len(work["activations"]) + 1)
        self.initial = [(jnp.asarray(matrices[f"W{l}"]), jnp.asarray(matrices[f"b{l}"])) for l in layers]
        self.batches = [(jnp.asarray(X), jnp.asarray(Y)) for X, Y in batches_of(work, matrices)]
        self.plain_step = make_step(work["activations"], work["learningRate"])
        self.step = jax.jit(self.plain_step)

    def reset(self):
        self.parameters = self.initial
        self.iteration = 0

    def advance(self, iterations):
        for _ in range(iterations):
            self.parameters, cost = self.step(self.parameters, *self.batches[self.iteration % len(self.batches)])
            self.iteration += 1
            self.last = float(cost)
        jax.block_until_ready(self.parameters)

    def cost(self):
        return self.last


class LoopedNetwork(Network):
    """Blocks of iterations a call; what is left over of a block goes step by step."""

    form = {"name": f"{BLOCK} a call"}
    multiple = BLOCK

    def __init__(self, work, matrices):
        super().__init__(work, matrices)
        batches, step = self.batches, self.plain_step
        # Picking the only batch out of a stack would copy all of X in every iteration.
        one = len(batches) == 1
        self.stacks = batches[0] if one else tuple(jnp.stack(matrices) for matrices in zip(*batches))

        def block(parameters, first, Xs, Ys):
            def iterate(parameters, k):
                at = (first + k) % len(batches)
                return step(parameters, Xs, Ys) if one else step(parameters, Xs[at], Ys[at])

            return jax.lax.scan(iterate, parameters, jnp.arange(BLOCK))

        self.block = jax.jit(block)
        jax.block_until_ready(self.block(self.initial, 0, *self.stacks))

    def advance(self, iterations):
        for _ in range(iterations // BLOCK):
            self.parameters, costs = self.block(self.parameters, self.iteration, *self.stacks)
            self.iteration += BLOCK
            self.last = float(costs[-1])
        super().advance(iterations % BLOCK)


class Product:
    def __init__(self, matrices):
        self.A, self.B = jnp.asarray(matrices["A"]), jnp.asarray(matrices["B"])
        self.multiply = jax.jit(jnp.matmul)

    def reset(self):
        self.C = None

    def advance(self, iterations):
        for _ in range(iterations):
            self.C = self.multiply(self.A, self.B)
        self.C.block_until_ready()

    def cost(self):
        return float(np.mean(np.asarray(self.C, dtype=np.float64) ** 2))


def load(work):
    if work["kind"] == "network":
        return (Network if mode == "step" else LoopedNetwork)(work, read_matrices(work, dtype))
    return Product(read_matrices(work, dtype)) if mode == "step" else None


serve({"library": f"JAX, {mode}", "version": jax.__version__, "precision": dtype}, load)
