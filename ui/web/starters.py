"""Questions to begin with, for those who do not know what can be asked."""

from assistant.types import Mode

STARTERS = {
    Mode.FAMILY: (
        "What is a provider collaborative?",
        "What happens if my child may need to go to hospital?",
        "My relative is in hospital far from home. What can we do?",
        "How do I make a complaint?",
    ),
    Mode.STAFF: (
        "What is an NHS-led provider collaborative?",
        "What does the lead provider do?",
        "What did South London Partnership report about forensic out of area placements?",
        "When is a C(E)TR needed?",
    ),
}
