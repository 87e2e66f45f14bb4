"""Fit the labeller's network and its transitions: the likelihood of a conditional random field.

Adam (Kingma, Ba 2015) with a cosine schedule; the weights kept are a running mean. Facts and
vectors are dropped at random, so that no single one is relied on (Srivastava et al. 2014).
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from numpy.typing import NDArray

from briefing.read.label.labeller import forbidden_first
from briefing.read.label.labels import CONTINUES, LABELS, NEVER_ABOVE
from briefing.read.label.weights import REACH, STEPS, Floats, Network
from tests.read.sources import APART

Arrays = dict[str, Any]
"""The arrays that are fitted, by name."""

_LONGEST = 384
"""Lines of a sequence; longer pages are parted."""
_BUCKET = 64
"""Sequences are filled up to a multiple of so many lines."""
_BATCH = 3_072
"""Lines of a batch."""
_WARM_UP = 100
"""Batches over which the step grows to its full size."""
_KEPT = 0.995
"""Share of the running mean that a step keeps."""
_FORBIDDEN = -20.0


@dataclass(frozen=True, slots=True)
class Choices:
    """What the fit is set to; chosen on the dev part of the corpus."""

    hidden: int = 64
    epochs: int = 8
    step: float = 0.003
    dropped_facts: float = 0.35
    dropped_vectors: float = 0.35
    decay: float = 1e-6
    towards_ads: float = 1.25
    """Added to the scores of advertisements: on dev pages .052 of them are told with .25 less, .050
    with this. With .25 more a story over a notice, alone on its page, is taken for one."""


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """Lines in a row of one page, the rows of their facts and their labels."""

    rows: NDArray[np.int32]
    labels: NDArray[np.int32]
    opens: bool
    """Whether it begins its page."""


def sequences_of(rows: NDArray[np.int32], labels: Sequence[str]) -> Iterator[Lines]:
    """Yield a page, in parts of at most `_LONGEST` lines."""
    numbers = np.array([LABELS.index(label) for label in labels], np.int32)
    for start in range(0, len(numbers), _LONGEST):
        stop = start + _LONGEST
        yield Lines(rows[start:stop], numbers[start:stop], start == 0)


def fitted(
    sequences: Sequence[Lines],
    count: int,
    choices: Choices,
    seed: int,
    told: Callable[[int], None],
) -> tuple[Network, Floats]:
    """Return the network and the transitions that make the labels likeliest.

    Args:
        sequences: what is learned from.
        count: of facts, the unknown one with them.
        choices: how.
        seed: of all that is drawn; the same gives the same.
        told: called behind each epoch with its number.
    """
    arrays = _drawn(count, choices, np.random.default_rng(seed))
    momentum = {name: jnp.zeros_like(array) for name, array in arrays.items()}
    square, mean = dict(momentum), dict(arrays)
    key = jax.random.PRNGKey(seed)
    total = sum(1 for _ in _batches(sequences, 0)) * choices.epochs
    at = 0
    step = partial(_step, choices)
    for epoch in range(choices.epochs):
        for batch in _batches(sequences, epoch):
            at += 1
            key, drawn = jax.random.split(key)
            rate = choices.step * min(1.0, at / _WARM_UP) * _cosine(at / total) + 1e-5
            arrays, momentum, square, mean = step(
                arrays, momentum, square, mean, at, rate, batch, drawn
            )
        told(epoch + 1)
    mean["out-bias"] = mean["out-bias"] + choices.towards_ads * np.isin(LABELS, ["ad", "ad+"])
    return _network_of({name: np.asarray(array) for name, array in mean.items()})


def _cosine(share: float) -> float:
    return float(0.5 * (1 + np.cos(np.pi * share)))


def _drawn(count: int, choices: Choices, rng: np.random.Generator) -> Arrays:
    hidden, labels = choices.hidden, len(LABELS)

    def normal(*shape: int, scale: float = 0.0) -> Any:
        return jnp.asarray(
            rng.standard_normal(shape) * (scale or 1 / np.sqrt(shape[0])), jnp.float32
        )

    arrays = {
        "vectors": normal(count, hidden, scale=0.1),
        "direct": jnp.zeros((count, labels)),
        "bias": jnp.zeros(hidden),
        "page": normal(2 * hidden, hidden),
        "page-bias": jnp.zeros(hidden),
        "out": normal(hidden, labels),
        "out-bias": jnp.zeros(labels),
        "transitions": jnp.zeros((labels, labels)),
    }
    for step in STEPS:
        arrays[f"layer{step}"] = normal(len(REACH) * hidden, hidden)
        arrays[f"layer{step}-bias"] = jnp.zeros(hidden)
    return arrays


def _network_of(arrays: dict[str, Floats]) -> tuple[Network, Floats]:
    facts = np.concatenate([arrays["vectors"], arrays["direct"]], axis=1)
    facts[0] = 0.0
    network = Network(
        facts=facts,
        bias=arrays["bias"],
        layers=tuple((arrays[f"layer{step}"], arrays[f"layer{step}-bias"]) for step in STEPS),
        page=(arrays["page"], arrays["page-bias"]),
        out=(arrays["out"], arrays["out-bias"]),
    )
    return network, np.where(_allowed(), arrays["transitions"], -1e4).astype(np.float32)


def _allowed() -> NDArray[np.bool_]:
    """Return which label may follow which: shape (labels, labels)."""
    may = np.ones((len(LABELS), len(LABELS)), np.bool_)
    for label, above in CONTINUES.items():
        for number, other in enumerate(LABELS):
            may[number, LABELS.index(label)] = other in above
    for label, above in (*APART.items(), *NEVER_ABOVE.items()):
        may[[LABELS.index(other) for other in above], LABELS.index(label)] = False
    return may


def _batches(sequences: Sequence[Lines], epoch: int) -> Iterator[Arrays]:
    """Yield arrays of sequences of about one length, in an order drawn for the epoch."""
    rng = np.random.default_rng(epoch)
    lengths = [_BUCKET * -(-len(each.labels) // _BUCKET) for each in sequences]
    order = sorted(range(len(sequences)), key=lambda number: (lengths[number], rng.random()))
    groups: list[list[int]] = []
    for number in order:
        full = groups and (len(groups[-1]) + 1) * lengths[number] > _BATCH
        if not groups or full or lengths[groups[-1][0]] != lengths[number]:
            groups.append([])
        groups[-1].append(number)
    rng.shuffle(groups)
    for group in groups:
        length = lengths[group[0]]
        shape = (_BATCH // length, length)
        batch = {
            "rows": np.zeros((*shape, sequences[0].rows.shape[1]), np.int32),
            "labels": np.zeros(shape, np.int32),
            "there": np.zeros(shape, np.float32),
            "opens": np.zeros(shape[0], bool),
        }
        for row, number in enumerate(group):
            each = sequences[number]
            count = len(each.labels)
            batch["rows"][row, :count] = each.rows
            batch["labels"][row, :count] = each.labels
            batch["there"][row, :count] = 1.0
            batch["opens"][row] = each.opens
        yield batch


def _emissions(choices: Choices, arrays: Arrays, batch: Arrays, key: Any) -> Any:
    """Return the scores of labels as `network.emissions_of` does, with some facts dropped."""
    key, drawn = jax.random.split(key)
    hidden = choices.hidden
    rows = jnp.where(
        jax.random.bernoulli(drawn, choices.dropped_facts, batch["rows"].shape), 0, batch["rows"]
    )
    facts = jnp.concatenate([arrays["vectors"], arrays["direct"]], axis=1).at[0].set(0.0)
    summed = facts[rows].sum(axis=2)
    there = batch["there"][..., None]
    vectors = jax.nn.relu(summed[..., :hidden] + arrays["bias"]) * there
    for number, step in enumerate(STEPS):
        if number == 1:
            lines = jnp.maximum(there.sum(axis=1), 1.0)
            whole = jnp.concatenate([vectors.sum(axis=1) / lines, vectors.max(axis=1)], axis=-1)
            seen = jax.nn.relu(whole @ arrays["page"] + arrays["page-bias"])
            vectors = (vectors + seen[:, None]) * there
        key, drawn = jax.random.split(key)
        kept = 1 - choices.dropped_vectors
        held = vectors * jax.random.bernoulli(drawn, kept, vectors.shape) / kept
        near = jnp.concatenate([_moved(held, back * step) for back in REACH], axis=-1)
        layer = jax.nn.relu(near @ arrays[f"layer{step}"] + arrays[f"layer{step}-bias"])
        vectors = (vectors + layer) * there
    return vectors @ arrays["out"] + arrays["out-bias"] + summed[..., hidden:]


def _moved(vectors: Any, by: int) -> Any:
    if by == 0:
        return vectors
    empty = jnp.zeros_like(vectors[:, : abs(by)])
    parts = [vectors[:, by:], empty] if by > 0 else [empty, vectors[:, :by]]
    return jnp.concatenate(parts, axis=1)


def _loss(choices: Choices, arrays: Arrays, batch: Arrays, key: Any) -> Any:
    """Return how unlikely the labels are, a line, and the decay of the arrays."""
    scores = _emissions(choices, arrays, batch, key)
    labels, there, opens = batch["labels"], batch["there"], batch["opens"]
    held = jnp.asarray(np.where(_allowed(), 0.0, _FORBIDDEN), jnp.float32)
    first = jnp.asarray(forbidden_first())
    transitions = arrays["transitions"] + held
    begun = scores[:, 0] + jnp.where(opens[:, None], first, 0.0)

    def onward(before: Any, at: tuple[Any, Any]) -> tuple[Any, None]:
        score, is_there = at
        top = before.max(axis=1, keepdims=True)
        after = jnp.log(jnp.exp(before - top) @ jnp.exp(transitions) + 1e-30) + top + score
        return jnp.where(is_there[:, None] > 0, after, before), None

    ended, _ = jax.lax.scan(onward, begun, (scores[:, 1:].swapaxes(0, 1), there[:, 1:].T))
    own = jnp.take_along_axis(scores, labels[..., None], axis=2)[..., 0] * there
    pairs = labels[:, :-1], labels[:, 1:]
    steps = jnp.where(held[pairs] < 0, 0.0, transitions[pairs]) * there[:, 1:]
    paths = own.sum(axis=1) + steps.sum(axis=1)
    unlikely = (jax.scipy.special.logsumexp(ended, axis=1) - paths) * there[:, 0]
    size = sum((array**2).sum() for name, array in arrays.items() if name != "transitions")
    return unlikely.sum() / there.sum() + choices.decay * size


@partial(jax.jit, static_argnums=0)
def _step(
    choices: Choices,
    arrays: Arrays,
    momentum: Arrays,
    square: Arrays,
    mean: Arrays,
    at: int,
    rate: float,
    batch: Arrays,
    key: Any,
) -> tuple[Arrays, Arrays, Arrays, Arrays]:
    """Return the arrays, the state of Adam and the running mean behind one batch."""
    slope = jax.grad(partial(_loss, choices))(arrays, batch, key)
    norm = jnp.sqrt(sum((part**2).sum() for part in slope.values()))
    slope = {name: part / jnp.maximum(norm, 1.0) for name, part in slope.items()}
    momentum = {name: 0.9 * momentum[name] + 0.1 * slope[name] for name in arrays}
    square = {name: 0.98 * square[name] + 0.02 * slope[name] ** 2 for name in arrays}
    arrays = {
        name: array
        - rate * (momentum[name] / (1 - 0.9**at)) / (jnp.sqrt(square[name] / (1 - 0.98**at)) + 1e-6)
        for name, array in arrays.items()
    }
    mean = {name: _KEPT * mean[name] + (1 - _KEPT) * arrays[name] for name in arrays}
    return arrays, momentum, square, mean


def names_kept(
    times: Counter[str], families: dict[str, set[str]], fewest: int, seldom: int = 10
) -> list[str]:
    """Return the facts worth learning: seen `seldom` times at least, in `fewest` families."""
    return sorted(
        name for name, count in times.items() if count >= seldom and len(families[name]) >= fewest
    )
