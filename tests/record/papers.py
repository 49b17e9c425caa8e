"""Small papers in Markdown, of an invented board, and filing them as the program does."""

from __future__ import annotations

from openscrutiny.checking.engine import check_pack
from openscrutiny.reading.reader import read_paper
from openscrutiny.record.actions import FilingOutcome, file_pack

JANUARY = """\
# Marlford Borough Council

## **Housing Scrutiny Board**

**Time and Date**

2.00 pm on Thursday, 8 January 2026

**Place**

Committee Room 1, Town Hall

**Public Business**

**1. Apologies and Substitutions**

**2. Minutes** (Pages 3 - 6)

**3. Damp and Mould** (Pages 7 - 12)

Report of the Director of Housing

**4. Work Programme** (Pages 13 - 14)

**Private Business**

Nil

Tuesday 30 December 2025

Notes:

1) Questions about this agenda are welcome. Please ask for Robin Clerk, telephone 01632 960000.

2) A member who cannot come is asked to say so by 12 noon on Wednesday 7 January 2026.

3) The room has a hearing loop.

4) Papers can be sent in large print.

5) The meeting is open to the public.

6) Doors open at 1.45 pm.

Membership: Councillors T Abara (Chair), L Finch, M Rook and S Rook

---

Marlford Borough Council

## Report

**To:** Housing Scrutiny Board

**Date:** 8 January 2026

**Subject:** Damp and Mould

### **1 Purpose of the report**

1.1 To report how many homes have damp.

### **2 Recommendations**

2.1 The Board is recommended to:

- 1) Note the report.

### **3 Damp homes**

3.1 In December 2025, 136 homes had damp.

**Table 1: Homes with damp**

| Ward | 2024 | 2025 | Change |
|---|---|---|---|
| Northgate | 12 | 15 | 3 |
| Quayside | 20 | 18 | -2 |

**Author:**

Joan Sedge, Head of Repairs
"""

FEBRUARY = """\
# Marlford Borough Council

## **Housing Scrutiny Board**

**Time and Date**

2.00 pm on Thursday, 19 February 2026

**Place**

Committee Room 1, Town Hall

**Public Business**

**1. Apologies and Substitutions**

**2. Minutes** (Pages 3 - 6)

**3. Work Programme** (Pages 7 - 10)

**Private Business**

**4. Sale of Tanner Street Depot** (Pages 11 - 16)

Report of the Director of Finance, exempt under paragraph 3 of Part 1 of Schedule 12A

Wednesday 4 February 2026

Membership: Councillors T Abara (Chair), L Finch, M Rook and S Rook

---

**Marlford Borough Council**

**Minutes of the meeting of the Housing Scrutiny Board**

**held at 2.00 pm on Thursday, 8 January 2026**

Present:

Members: Councillor T Abara (Chair)
Councillor L Finch
Councillor M Rook

Employees: J Sedge

Apologies: Councillor S Rook

## **Public Business**

### **31. Declarations of Interest**

There were none.

### **32. Damp and Mould**

The Board considered a report of the Director of Housing.

**RESOLVED that the Board:**

- **1. Note the report.**
- **2. Request a report on empty homes in Quayside, to its meeting on 2 April 2026.**
- **3. Recommend to the Cabinet Member for Housing that ventilation be checked each year.**

(Meeting closed at 3.15 pm)

---

# Housing Scrutiny Board

## Work Programme 2025/26

### Work programme in detail

| Date | Title | Detail | Cabinet Member / Lead Officer | Source | Outcomes |
|---|---|---|---|---|---|
| **8 January 2026** | Damp and mould | How many homes | Joan Sedge, Cllr Abara | Chair | |
| **2 April 2026** | Empty homes in Quayside | How many | Joan Sedge | Meeting 8 January 2026 | |
| | Repairs backlog | Progress of repairs | Joan Sedge | Chair | |

---

Marlford Borough Council

## Report

**To:** Housing Scrutiny Board

**Date:** 19 February 2026

**Subject:** Sale of Tanner Street Depot

### **1 Purpose of the report**

1.1 To seek views on a price of 4,100,000 pounds for the depot.
"""

APRIL = (
    FEBRUARY.replace("Thursday, 19 February 2026", "Thursday, 2 April 2026")
    .replace("19 February 2026", "2 April 2026")
    .replace("Wednesday 4 February 2026", "Wednesday 18 March 2026")
    .replace("Thursday, 8 January 2026", "Thursday, 19 February 2026")
    .replace("Damp and Mould", "Sale of Tanner Street Depot")
    .replace("empty homes in Quayside, to its meeting on 2 April 2026", "the depot")
    .replace("**4. Sale of Tanner Street Depot**", "**4. Lease of a Garage**")
    .replace("**Subject:** Sale of Tanner Street Depot", "**Subject:** Lease of a Garage")
)
"""Its minutes print, in the public part, what was an item of the private part in February."""

MINUTES_ALONE = """\
**Marlford Borough Council**

**Minutes of the meeting of the Housing Scrutiny Board**

**held at 2.00 pm on Thursday, 8 January 2026**

Present:

Members: Councillor T Abara (Chair)
Councillor L Finch

## **Public Business**

### **31. Declarations of Interest**

There were none.

### **32. Damp and Mould**

The Board considered a report of the Director of Housing.

**RESOLVED that the report be noted.**

(Meeting closed at 3.15 pm)
"""


def file_text(text: str, name: str = "pack.md", *, by: str = "An officer") -> FilingOutcome:
    """Read, check and file a paper."""
    content = text.encode()
    pack = read_paper(content, path=name)
    return file_pack(pack, check_pack(pack), content, name=name, by=by)
