"""Writes fixtures/math.json: softmax and cross-entropy at 60 digits, by mpmath.

    python3 scripts/make-fixtures.py        (Debian: apt install python3-mpmath)

Each case holds the inputs as doubles and every expected value rounded once to a double. Matrices
of up to 6 classes are whole; larger ones are sampled as [row, column, value].
1e999 stands for a value beyond the largest double; JSON.parse reads it as Infinity.
"""

import json
import math
import random
from pathlib import Path

from mpmath import exp, log, mp, mpf

mp.dps = 60
rng = random.Random(20181114)
cases = []


rounded = float  # to the nearest double; subnormal and infinite where it must be


def add(name, logits, target, cotangent=None):
    d = len(logits)
    assert len(target) == d
    z = [mpf(v) for v in logits]
    y = [mpf(v) for v in target]
    v = [mpf(c) for c in (cotangent or [rng.uniform(-2, 2) for _ in range(d)])]
    peak = max(z)
    # 60 digits of the sum are not enough where a term of e^-800 must survive beside 1.
    mp.dps = 60 + int((peak - min(z)) / mp.ln(10)) if peak - min(z) < 3000 else 1400
    shifted = [exp(a - peak) for a in z]
    total = sum(shifted)
    p = [a / total for a in shifted]
    others = [sum(shifted[:i] + shifted[i + 1 :]) / total for i in range(d)]
    log_p = [a - peak - log(total) for a in z]
    weight_sum = sum(y)
    entry = lambda i, j: p[i] * others[i] if i == j else -p[i] * p[j]
    if d <= 6:
        places = [(i, j) for i in range(d) for j in range(d)]
    else:
        places = [(rng.randrange(d), rng.randrange(d)) for _ in range(20)] + [(i, i) for i in range(0, d, 1 + d // 10)]
    case = {
        "name": name,
        "logits": logits,
        "target": target,
        "cotangent": [float(c) for c in v],
        "probabilities": [rounded(a) for a in p],
        "logProbabilities": [rounded(a) for a in log_p],
        "logSumExp": rounded(peak + log(total)),
        "logSumExpScale": rounded(abs(peak) + log(total)),
        "loss": rounded(-sum(a * b for a, b in zip(y, log_p) if a)),
        "gradient": [rounded(a * weight_sum - b) for a, b in zip(p, y)],
        "gradientScale": [
            rounded(abs(a * weight_sum - b) if sum(1 for w in target if w) <= 1 else a * weight_sum + b)
            for a, b in zip(p, y)
        ],
        "jacobian": [[i, j, rounded(entry(i, j))] for i, j in places],
        "hessian": [[i, j, rounded(weight_sum * entry(i, j))] for i, j in places],
        "vjp": [rounded(a * sum(q * (c - e) for q, e in zip(p, v))) for a, c in zip(p, v)],
        "vjpScale": [rounded(a * sum(q * (abs(c) + abs(e)) for q, e in zip(p, v))) for a, c in zip(p, v)],
    }
    mp.dps = 60
    cases.append(case)


def one_hot(d, at):
    return [1.0 if i == at else 0.0 for i in range(d)]


def soft(d):
    weights = [rng.random() for _ in range(d)]
    return [w / sum(weights) for w in weights]


def normal(d, spread=2.5, offset=0.0):
    return [offset + rng.gauss(0, spread) for _ in range(d)]


add("the worked example", [math.log(2), math.log(4), math.log(5), math.log(8), 0.0], one_hot(5, 2))
add("one class", [3.7], [1.0])
add("one class, no weight", [-1000.0], [0.0])
add("p rounds to 1", [37.43, 0.0], [1.0, 0.0])
add("lse far below one ulp", [0.0, -40.0], [0.0, 1.0])
add("all tied", [2.5] * 4, one_hot(4, 1))
add("tied peaks", [7.0, 7.0, -3.0], [0.25, 0.25, 0.5])

for d in (2, 3, 4, 5, 6):
    for repeat in range(6):
        add(f"ordinary, one-hot, d={d}", normal(d), one_hot(d, rng.randrange(d)))
        add(f"ordinary, soft, d={d}", normal(d), soft(d))
    for repeat in range(2):
        add(f"ordinary, no weight, d={d}", normal(d), [0.0] * d)
        add(f"ordinary, counts, d={d}", normal(d), [float(rng.randrange(1000)) for _ in range(d)])
        add(f"ordinary, one count, d={d}", normal(d), [17.0 if i == d - 1 else 0.0 for i in range(d)])
        add(f"ties, d={d}", [float(rng.randrange(2)) for _ in range(d)], soft(d))

for gap in (1e-300, 1e-17, 1e-8, 0.5, 5, 16, 17.3, 36, 36.8, 37.43, 40, 88.72, 104, 300, 650, 700, 708, 709.78, 720, 740, 745.2, 760, 1000, 2000):
    for target in ([1.0, 0.0], [0.0, 1.0], [0.5, 0.5]):
        add(f"a gap of {gap}", [float(gap), 0.0], target)

for size in (100.0, 1000.0):
    for d in (2, 3, 6):
        for repeat in range(3):
            logits = [rng.choice((-size, size, 0.0, size - 1, rng.uniform(-size, size))) for _ in range(d)]
            add(f"logits to ±{size:g}, one-hot, d={d}", logits, one_hot(d, rng.randrange(d)))
            add(f"logits to ±{size:g}, soft, d={d}", logits, soft(d))

for offset in (1e3, 1e6, -1e9, 1e12, 1e15, -1e15):
    for repeat in range(4):
        d = rng.randrange(2, 6)
        add(f"offset {offset:g}", normal(d, 3, offset), one_hot(d, rng.randrange(d)))
        add(f"offset {offset:g}, soft", normal(d, 3, offset), soft(d))

for weight in (5e-324, 1e-310, 1e-300, 1e-100, 1e-9, 1e9, 1e100, 1e300, 1.7e308):
    for gap in (0.3, 37.43, 720.0, 741.0, 800.0):
        for at in (0, 1):
            add(f"weight {weight:g} at a gap of {gap}", [gap, 0.0, gap / 2], [weight if i == at else 0.0 for i in range(3)])
            add(f"weight {weight:g} of two at a gap of {gap}", [gap, 0.0], [weight if i == at else 0.0 for i in range(2)])
    add(f"weights near {weight:g}", normal(4), [weight, weight / 3, 0.0, weight / 7])

add("weights whose sum overflows", [0.2, -0.4, 1.0], [1.7e308, 1.5e308, 0.0])
add("weights whose sum overflows, apart", [0.0, 30.0, -30.0], [1.7e308, 1.7e308, 1.7e308])
add("logits whose difference overflows", [1.7e308, -1.7e308], [1.0, 0.0])
add("logits whose difference overflows, tiny weight", [1.7e308, -1.7e308], [0.0, 1e-200])
add("weights whose sum overflows, p subnormal", [0.0, -1410.0, 3.0], [1.7e308, 1.7e308, 1e300], [1.7e308, -1.7e308, 0.5])
add("weights whose sum overflows, p gone", [660.0, -10.0, 3.0], [1.7e308, 1.7e308, 1e300], [-1.7e308, 1.7e308, 1.7e308])
add("a cotangent that overflows", [0.2, 0.1, -2.0], [1.0, 0.0, 0.0], [1.7e308, -1.7e308, 1.0])
add("a huge cotangent at a subnormal probability", [0.0, -741.0, 1.0], [1.0, 0.0, 0.0], [1.0, 1e290, 2.0])
add("subnormal logits", [5e-324, 0.0, -5e-324], [0.0, 0.5, 0.5])

for d in (20, 50, 100, 200):
    add(f"ordinary, one-hot, d={d}", normal(d), one_hot(d, rng.randrange(d)))
    add(f"ordinary, soft, d={d}", normal(d), soft(d))
    add(f"spread 300, one-hot, d={d}", normal(d, 300), one_hot(d, rng.randrange(d)))
    add(f"all tied, counts, d={d}", [1.5] * d, [float(rng.randrange(50)) for _ in range(d)])

path = Path(__file__).parent.parent / "fixtures" / "math.json"
path.write_text("[\n" + ",\n".join(json.dumps(c).replace("Infinity", "1e999") for c in cases) + "\n]\n")
print(f"{len(cases)} cases, {path.stat().st_size // 1024} KiB")
