"""What is not answered here, as data; the first rule of the list that matches decides."""

# ruff: noqa: E501 - a pattern is one line

from assistant.triage.rule import Boundary
from assistant.triage.rules.elsewhere import OTHER_NATIONS
from assistant.triage.rules.refused_clinical import REFUSED_CLINICAL
from assistant.types import Outcome

CLINICAL, PERSONAL, LEGAL = Outcome.REFUSED_CLINICAL, Outcome.REFUSED_PERSONAL, Outcome.REFUSED_LEGAL
SCOPE, INJECTION, GREETING = Outcome.OUT_OF_SCOPE, Outcome.INJECTION, Outcome.GREETING

REFUSALS: tuple[Boundary, ...] = (
    Boundary(
        "b.therapy",
        CLINICAL,
        "therapy",
        """
        be/become my ~1 therapist/counsellor/psychologist/psychiatrist/friend/mum/dad/girlfriend/boyfriend !at/in/for/when
        act/acting/play/pretend/roleplay/role ~4 my ~1 therapist/counsellor/psychologist/psychiatrist/friend/mum/dad/girlfriend/boyfriend
        be/become/act/acting/play/pretend/roleplay ~5 a/an/the ~2 therapist/counsellor/psychologist/listener
        ^ ~2=please counsel/treat me
        can/could/will you ~1 counsel/treat me
        give me ~2 therapy/counselling/cbt/session
        do/start/have/try ~3 therapy/cbt/counselling/session with me/you
        are you my ~1 therapist/friend/counsellor
        talk me through my ~1 trauma/feelings/past/childhood
    """,
    ),
    Boundary(
        "b.injection",
        INJECTION,
        "",
        """
        ignore/disregard/forget/override/bypass all/your/any/previous/prior/above/these/everything ~4 <orders>
        ^ ignore/disregard/forget/override/bypass the ~3 <orders>
        ignore/disregard/forget everything above/before/you
        your ~2 prompt/instructions
        system prompt/message
        reveal/print/show/repeat/output/leak ~4 prompt/instructions/password/passwords/secrets/config
        you are now ~1 <role>
        you are now a/an/in
        from now on you
        pretend ~3 you/to ~2 <role>
        pretend you/to ~2 are/be/have
        ^ ~1=adv act as a/an/if/my ~2
        ^ act like a/an
        roleplay, jailbreak, jailbroken
        developer/debug/god/admin mode
        do anything now
        disable/remove/turn ~3 safety/filter/filters/guardrails/restrictions
        no/without rules/restrictions/filters/limits
        new/updated instructions/rules
        <document_says> ~8 must/should/to/do ~4 reveal/password/passwords/prompt/ignore
        decode ~3 base64
        answer without citations/citing/sources
        make ~2 up ~3 answer/source/citation/statistics/statistic
    """,
    ),
    Boundary(
        "b.personal.record",
        PERSONAL,
        "",
        """
        look up/into/for? ~3 <record>
        ^ ~2=please find/get/show/give/open/access/check/fetch/pull/send/email/print/read/share me? ~1 <owner> ~2 <record> !request/policy
        and/to email/send/fax/text ~5 <record>
        <owner_named> <record> ~2 say/says/show/shows
        what ~2 in my/his/her ~1 <record>
        what do/does/did my/his/her ~2 <record>/results/notes/plan/assessment say
        what are/is/were my/his/her ~2 results
        email/send/text/fax ~6 <record> to me/him/her/my
        here is ~1 my/his/her nhs number
        my/his/her nhs number is
        who is his/her/my ~1 named nurse/consultant/keyworker/psychiatrist/doctor
        when is my/his/her next? ~1 appointment/review/tribunal/hearing/cpa/ctr
    """,
    ),
    Boundary(
        "b.personal.place",
        PERSONAL,
        "",
        """
        what/which ~1 ward/room/bed/unit/hospital/bay is/was ~3 <whom> ~4 in/on/at ~2 $
        what/which ward/room/bed/unit/hospital ~2 <whom> ~3 is/was in/on/at
        what/which ward/room/bed/bay is/was ~2 in/on $
        tell me ~1 if/whether ~3 is/was ~1 in/on/at ~1 hospital/ward/unit
        room/bed/door/visiting/entry number/code/pin
        what/which ward/room/unit/hospital ~8 is/was on/in/at $
        ^ ~2=please is <whom_named> ~2 a/an/still/on/in ~2 patient/inpatient/ward/hospital/unit/sectioned/detained
        where is/has <whom_named> ~2 $
        -why where is/has <whom_named> ~3 now/today/tonight/being/held/kept/staying/moved/taken/sent
        where does <whom_named> live
        home address
        address/phone/email/number of ~1 <private>
        tell me ~3 ward/room/hospital ~4 is on/in
    """,
    ),
    Boundary(
        "b.personal.other",
        PERSONAL,
        "",
        """
        what/which ~2 <medicine> ~1 does/is/do/are ~2 <whom_named> ~2 take/taking/on/get/getting/given/have
        what/which ~2 <medicine> ~2 neighbour/colleague/boss/friend/ex
        what ~2 wrong with my neighbour/colleague/boss
        does my neighbour/boss/colleague/ex have
        why ~2 <whom_private> ~2 sectioned/detained/admitted
    """,
    ),
    *REFUSED_CLINICAL,
    Boundary(
        "b.legal",
        LEGAL,
        "",
        """
        will i/he/she/we/my/they ~2 win ~4
        will i/he/she/we/my ~2 lose ~2 case/appeal/tribunal/hearing/court
        chance/chances/odds ~2 of? ~1 winning/win/appeal/tribunal/success
        can/should/could/may/want/going/how to? ~2 i/we/he/she/to/do ~2 sue
        sue the/them/my/this/a/him/her/for/over
        claim/get/entitled/seek ~2 compensation/damages
        how much ~1 compensation/damages ~4 i/we/he/she
        is/was my/his/her/this/our ~3 section/detention/sectioning/restraint/seclusion/treatment ~3 illegal/unlawful/legal/lawful/valid
        write/draft/prepare/compose/word ~8 <legal_paper> ~8 <legal_matter>
        write/draft/prepare/compose ~6 <legal_paper> ~2 court/judge/tribunal/solicitor
        what should/do/can i/we/he/she ~1 say/argue/tell ~3 tribunal/judge/court/panel/hearing/coroner
        how do/can/will i/we/he/she ~1 win
        best ~1 argument/arguments/strategy/defence ~4 tribunal/court/appeal/section/hearing
        should i/he/she/we ~1 appeal/plead/settle/prosecute
        do i/we have a ~1 case
        have ~2 legal case
        be my ~1 solicitor/lawyer/barrister
        find ~2 loophole
    """,
    ),
    OTHER_NATIONS,
    Boundary(
        "b.service",
        SCOPE,
        "other_service",
        """
        dementia, alzheimers, alzheimer
        find/book/register/nearest/need ~3 dentist/optician/chiropodist/podiatrist/physiotherapist
        flu/covid jab/vaccine/vaccination/test
        book/cancel/change/rearrange ~3 appointment
        hip/knee replacement
        broken arm/leg/ankle/wrist/toe/finger
        cancer/diabetes/asthma/heart treatment/clinic/appointment/surgery
        <nation_service>
    """,
    ),
    Boundary(
        "b.off_topic",
        SCOPE,
        "off_topic",
        """
        write/compose/create/make/tell/give/sing me? ~1 a/an/some/another ~2 <pastime>
        ^ ~2=adv write/tell/sing ~1 a/an/me ~3 <pastime>
        who should i vote ~1
        vote for in
        best/good/cheapest/nearest ~1 pizza/restaurant/pub/hotel/curry/takeaway/burger/coffee/film/movie/phone/laptop
        who won ~5 <sport>
        <sport> ~1 score/scores/results/result/fixture/fixtures/team/teams/match
        recipe for/of
        how ~2 cook/bake
        stock/share/bitcoin/crypto/house price/prices/market
        bitcoin, horoscope, lottery
        capital of
        python/javascript/java/sql/html/code script/function/program/code/query/snippet
        do my homework/assignment/essay/coursework
        write my ~2 essay/assignment/cv/dissertation/coursework
        meaning of life
        translate this/that/the/it/into ~3 french/spanish/german/polish/urdu/into/to
        tell me about yourself
    """,
    ),
    Boundary(
        "b.about",
        GREETING,
        "about",
        """
        who/what are you
        are you ~2 human/robot/real/bot/person/ai/computer/doctor/nurse/therapist/chatgpt/alive
        am i ~1 talking/speaking/chatting to ~2 human/robot/person/bot/computer/someone
        what can you do/help
        is anyone/anybody/someone there/reading/here/listening
        who made/built/runs/reads you/this
        how do you work
        how are you
    """,
    ),
    Boundary(
        "b.greeting",
        GREETING,
        "",
        """
        ^ <hello> <hello>? <after_hello>? <after_hello>? $
    """,
    ),
)
