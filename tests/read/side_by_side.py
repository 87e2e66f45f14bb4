"""Several fits of the labeller's network as one that says their mean."""

from collections.abc import Sequence

import numpy as np

from briefing.read.label.weights import REACH, STEPS, Floats, Network


def side_by_side(fits: Sequence[tuple[Network, Floats]]) -> tuple[Network, Floats]:
    """Return one network that says the mean of what several fits say, with their mean transitions.

    Each fit keeps its part of a line's vector: kernels are zero between parts.
    """
    networks = [network for network, _ in fits]
    parts, share = range(len(networks)), np.float32(1 / len(networks))

    def apart(kernels: Sequence[Floats], blocks: int) -> Floats:
        """Set kernels on the diagonal, once for each of the blocks they are a column of."""
        columns = [np.split(kernel, blocks) for kernel in kernels]
        return np.concatenate(
            [_on_the_diagonal([columns[at][block] for at in parts]) for block in range(blocks)]
        )

    def mean_of(arrays: Sequence[Floats]) -> Floats:
        mean: Floats = np.mean(arrays, axis=0, dtype=np.float32)
        return mean

    def in_a_row(arrays: Sequence[Floats]) -> Floats:
        return np.concatenate(arrays, axis=-1)

    hidden = len(networks[0].bias)
    direct = mean_of([network.facts[:, hidden:] for network in networks])
    joined = Network(
        facts=in_a_row([*(network.facts[:, :hidden] for network in networks), direct]),
        bias=in_a_row([network.bias for network in networks]),
        layers=tuple(
            (
                apart([network.layers[at][0] for network in networks], len(REACH)),
                in_a_row([network.layers[at][1] for network in networks]),
            )
            for at in range(len(STEPS))
        ),
        page=(
            apart([network.page[0] for network in networks], 2),
            in_a_row([network.page[1] for network in networks]),
        ),
        out=(
            np.concatenate([network.out[0] * share for network in networks]),
            mean_of([network.out[1] for network in networks]),
        ),
    )
    return joined, mean_of([transitions for _, transitions in fits])


def _on_the_diagonal(blocks: Sequence[Floats]) -> Floats:
    """Return a matrix with some matrices one below and beside the other, zeros elsewhere."""
    out = np.zeros(np.sum([block.shape for block in blocks], axis=0), np.float32)
    row = column = 0
    for block in blocks:
        rows, columns = block.shape
        out[row : row + rows, column : column + columns] = block
        row, column = row + rows, column + columns
    return out
