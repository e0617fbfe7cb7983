"""JAX on the processor, compiled. Argument: float64 or float32."""

import os
import sys
import time

os.environ["JAX_PLATFORMS"] = "cpu"

import jax
import jax.numpy as jnp
import numpy as np
from protocol import read_matrices, serve

dtype = sys.argv[1]
jax.config.update("jax_enable_x64", dtype == "float64")

ACTIVATIONS = {"tanh": jnp.tanh, "relu": jax.nn.relu}
BLOCK = 100
TRIALS = 7
LONGEST_STEP_FOR_BLOCKS = 2e-3


def make_step(activations, rate, X, Y):
    """One iteration: new parameters and the cost before the update."""

    def cost(parameters):
        A = X
        for l, (W, b) in enumerate(parameters):
            A = W @ A + b
            if l < len(parameters) - 1:
                A = ACTIVATIONS[activations[l]](A)
        if activations[-1] == "softmax":
            return jnp.mean(jax.nn.logsumexp(A, axis=0) - jnp.sum(Y * A, axis=0))
        return jnp.mean(jax.nn.softplus(A) - Y * A)

    def step(parameters, _=None):
        value, gradients = jax.value_and_grad(cost)(parameters)
        return jax.tree.map(lambda p, g: p - rate * g, parameters, gradients), value

    return step


def seconds(function):
    """The best of a few times, compiled before: one alone could be the moment in which the machine did something else."""

    def once():
        begin = time.perf_counter()
        jax.block_until_ready(function())
        return time.perf_counter() - begin

    once()
    return min(once() for _ in range(TRIALS))


class Network:
    """Runs blocks of iterations inside one compiled loop, or compiled steps one by one: whichever is faster for this network."""

    def __init__(self, work, matrices):
        layers = range(1, len(work["activations"]) + 1)
        self.initial = [(jnp.asarray(matrices[f"W{l}"]), jnp.asarray(matrices[f"b{l}"])) for l in layers]
        step = make_step(work["activations"], work["learningRate"], jnp.asarray(matrices["X"]), jnp.asarray(matrices["Y"]))
        self.step = jax.jit(step)
        self.block = None
        self.form = {"name": "1 a call"}
        step_seconds = seconds(lambda: self.step(self.initial))
        if step_seconds < LONGEST_STEP_FOR_BLOCKS:
            block = jax.jit(lambda parameters: jax.lax.scan(step, parameters, None, length=BLOCK))
            # Steps one after the other, since the call of each overlaps with the work of the one before.
            steps_seconds = seconds(self.hundred_steps)
            if seconds(lambda: block(self.initial)) < steps_seconds:
                self.block = block
                self.form = {"name": f"{BLOCK} a call"}

    def hundred_steps(self):
        parameters = self.initial
        for _ in range(BLOCK):
            parameters, _cost = self.step(parameters)
        return parameters

    def reset(self):
        self.parameters = self.initial

    def advance(self, iterations):
        if self.block:
            for _ in range(iterations // BLOCK):
                self.parameters, costs = self.block(self.parameters)
                self.last = costs
            iterations %= BLOCK
        for _ in range(iterations):
            self.parameters, self.last = self.step(self.parameters)
        jax.block_until_ready((self.parameters, self.last))

    def cost(self):
        return float(np.ravel(self.last)[-1])


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
    matrices = read_matrices(work, dtype)
    return Product(matrices) if work["kind"] == "product" else Network(work, matrices)


serve({"library": "JAX", "version": jax.__version__, "precision": dtype}, load)
