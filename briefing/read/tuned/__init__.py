"""The tuned numbers of the room, a module a step: what each does, on what it was chosen, its judge.

"By hand" means that nobody fitted it: it was chosen on files that were read wrong, so that those
were read right and the benches held. "Judged by" names commands that measure the step as a whole;
which single number each of them sees was not tried. What was learned lies in `data/weights.npz`
(`python -m tests.read.train`); patterns and words lie beside their code and in `data/`.
"""
