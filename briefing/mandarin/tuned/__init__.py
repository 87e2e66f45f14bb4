"""The tuned numbers of the room, a module a step: what each does, on what it was chosen, its judge.

"By hand" means that nobody fitted it. "Judged by" names commands that measure the step as a whole;
which single number each of them sees was not tried. Weights that a command fits lie in `data/`. How
far a rule looks beside its number or sign stands with the rule.
"""
