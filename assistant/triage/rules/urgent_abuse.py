"""Level U, harm by others and to others: abuse at home or in care, violence, carers at their end."""

# ruff: noqa: E501 - a pattern is one line

from assistant.triage.rule import Level, Rule

U = Level.U

URGENT_ABUSE: tuple[Rule, ...] = (
    Rule(
        "u.abuse.person",
        U,
        "abuse",
        """
        <abuser> ~3 leaves/leave/left me/him/her/them ~1 alone ~6 food/water/day/night/hours
        <abuser> ~3 not ~1 give/feed/let/allow ~1 me/him/her/them/my ~2 food/drink/water/eat/dinner/toilet/medication/out/sleep
        <abuser> ~3 break/broke/broken/breaks ~1 my/his/her ~2 arm/leg/nose/ribs/wrist/finger/jaw/hand/tooth/teeth
        <abuser> ~3 give/gives/gave/giving ~1 me/him/her/my ~2 drugs/injections/medication/sedatives/tablets ~2 to ~1 keep/make/shut/quiet
        to keep ~1 him/her/them/me quiet/sedated/drowsy/calm
        <abuser> ~3 leave/leaves/left ~2 in ~2 dirty/wet/soiled ~1 pads/bed/nappy/clothes/sheets/pad
        dirty/wet/soiled pads/nappy/bed/sheets/bedding
        locked/kept/shut/left/confined ~1 in ~3 room/cell/seclusion/bedroom ~4 hours/days/toilet/food/weeks
        hours a day ~3 room/locked/seclusion/cell/toilet
        <abuser> ~3 comes/came/coming/come/walks/creeps in/into ~1 my bedroom/room/bed/shower/bathroom
        <abuser> ~4 abroad to ~3 marry/married/wedding
        <abuser> ~3 makes/made/make/forces/forced/force me ~2 give/pay/sign/beg/steal/sell/marry
        <abuser> ~3 following/stalking/harassing/blackmailing/grooming me/us/her/him
        <abuser> ~4-only_i <locks> ~1 me/my/him/her/them/us ~2 to ~2 chair/bed/radiator/table
        <abuser> ~4 take my ~1 children/kids/baby ~4 leave/tell/go
        <abuser> ~5-only_i <does_harm> patients/residents/people/kids/children/everyone/others
        <abuser> ~4-only_i shout/shouts/shouting and push/hit/shove/swear
        <abuser> ~4 called/calls/call me/him/her/my ~2 names/stupid/fat/retard/thick/idiot/spastic/freak/useless/worthless/disgusting
        <abuser> ~3 threw/throws/throw/throwing ~3 at/in ~2 me/him/her/bin/wall/us
        <abuser> ~4 will/would/do/does/did not let/allow ~1 me/us/my/him/her/them ~1 <kin>? ~2 see/have/out/leave/eat/use/phone/call/speak/talk/go/drink/sleep/wash
        <abuser> ~3 hands/hand/fingers in/on/down/up my/her/his ~1 pants/top/clothes/trousers/skirt/bra/knickers/private/privates/leg/chest/body
        <abuser> ~3 gets/got/get/getting/comes/came/climbs/climbed in/into/inside ~1 my/her bed/shower/bath
        <abuser> ~6 into/in my room ~3 night
        <abuser> ~3 asked/asks/asking/makes/made/wants/sends/sent/sending ~3 nude/naked/nudes/pictures/photos/sexual/undress/kiss
        <abuser> ~3 touching/touched/touches/rubs/kisses/kissed/grabs ~1 me/my/her/him
        nude/naked ~1 photos/pictures/pics
        <abuser> ~3 rations/withholds/stops/hides/takes my ~2 inhaler/medication/meds/food/tablets/glasses/wheelchair/frame/cream
        <abuser> ~3 makes/made/make/making me/him/her ~1 sleep/eat/stand/sit/stay/beg/crawl/wear/lie/drink ~3 shed/floor/garage/outside/corridor/cold/own/garden/pants/naked
        so/too many/much ~1 injections/drugs/medication/sedation/sedatives ~6 walk/talk/stand/speak/awake/dribbling/drooling
        drugged ~2 up
        bucket/pot for ~1 toilet
        nobody ~1 turns/washes/feeds/changes/cleans/helps ~1 him/her/me
        pressure/bed/weeping sores
        <abuser> says/said/say ~2 if i ~1 tell ~8
        <abuser> ~4 burn ~2 house/home/flat
        <abuser> ~5-only_i <does_harm> ~2=adv me/us/him/her/them !feelings/up/of/about/to
        <abuser> ~5-only_i <does_harm> ~1 me/my/our/his/her/another/the/a ~1 <kin>/<one_patient>/patients/residents !feelings
        <abuser> ~4-only_i <handles> ~1 me/my/him/her/them/us/our ~6 <roughly>
        <abuser> ~4-only_i <locks> ~1 me/my/him/her/them/us ~1 <kin>? ~1 in/out/up/outside/inside/away !charge
        <abuser> ~4-only_i <steals> ~1 my/his/all/our/their ~2 money/benefits/card/pension/bank/pip/wages/savings
        <abuser> ~4-only_i steals/stole/stealing/controls/hides ~1 her ~2 money/benefits/card/pension/bank/phone
        <abuser> ~4-only_i controls/controlling me/my/him/her
        <abuser> ~5 shouts/shouting/screams/screaming/swears/spits/spat/yells/laugh/laughs/laughing at/on me/my/him/her/us
        <abuser> ~3 threatens/threatened/threatening/bullies/bullied/bullying/humiliates/humiliated/mocks/starves/scares me/my/him/her/us
        <abuser> ~5-only_i makes/made/make/making/forces/forced/force/forcing ~1 me/him/her/them/my ~1 to? ~1 do/touch/watch/have/undress ~4 things/sex/sexual/want/him/her/clothes/like
        <abuser> ~6 sex/sexual/sexually/intercourse ~2 with/assault/assaulted/abused/abuse/contact/me/her/him/things/advances
        <abuser> ~3 touched/touches/touching/kissed/groped me
        <abuser> ~3 withholds/withhold/refuse/refuses/refused/deny/denied ~4 food/water/toilet/drink/medication to/from/me/him/her
        <abuser> ~2 did it/this/that to me/her/him/my
        <abuser> ~3 will/would/going/says/said/threatens ~3 kill/hurt/hit/stab me/us !for
        not ~1 feed/wash/change/clean me/him/her/my !policy
        leave/leaves/left/leaving/sitting/lying ~6 own mess/urine/wee/poo/faeces/dirt/filth/soiled/vomit
        left ~3 wet/soiled/dirty/hungry/unfed for/in/all
        <does_harm> by ~4 <abuser>
    """,
    ),
    Rule(
        "u.abuse.passive",
        U,
        "abuse",
        """
        cruel/horrible/nasty/mean/rough/violent/abusive to/towards/with ~1 my/me/him/her/them/our/people/patients/residents
        handcuff*
        <abuser> ~4 left ~1 him/her/them/me/my ~2 on the floor/ground/toilet
        leave/leaves/left ~4 without food/water/clothes/heating/medication/help/toilet
        hurting/hitting/abusing/neglecting ~1 patients/residents/people/children
        the people who look after me
        finger/hand/bite/burn/rope/strap marks
        marks ~2 on his/her/their/my ~1 neck/throat/arms/wrists/back/legs/body/face
        i am ~2=adv hurt/hit/touched/bullied/abused by
        they hold/held me down
        hold/held/holds/pin/pinned me/him/her/my ~1 <kin>? ~1 down
        called/calling/calls me ~2 names
        being hurt/hit/bullied/abused/starved/neglected
        nobody ~3 nice to me
        cruel/horrible/nasty/mean/rough to me/him/her
        kept in ~2 room/bed/cell/chair ~3 all/days/weeks/months
        not allowed ~2 out/eat/phone/drink/toilet ~3 room/days/weeks/for
        i/he/she/they ~2 was/is/am/were/been/got/being/getting ~2=adv <harmed>
        <kin> ~3-only_i was/is/been/got/being/getting/are ~2=adv <harmed> !and
        my <kin> ~3 <harmed> by/at/on/in/as
        <one_patient> ~1 was/is/been/being/got/has ~2=adv <harmed> by/at/on ~2 <abuser>/ward
        raped me/her/him/my
        i ~2 raped
        bruise/bruises/bruised/bruising/marks ~8 me/her/him/my/she/he/son/daughter/brother/sister/mum/dad/staff/carer/nurse/eye/arms/legs/body
        my <kin> ~5 bruises/bruised/bruising/marks
        his/her ~3 bruised/bruises
        black eye
        someone ~6 hurts/hurting/touches/touching/abusing/hits/hitting me/my/him/her
        sexual things/acts/favours
        did not want it/him ~1 to?
        said no ~5 did/not/stop/him
    """,
    ),
    Rule(
        "u.abuse.fear",
        U,
        "abuse",
        """
        marry/married ~3 man/someone/cousin ~4 not/know/want/against
        sending/taking me ~3 abroad/country/pakistan/somalia/bangladesh ~3 marry/married/wedding/cut
        fgm, circumcised
        if i leave ~3 kill/find/hurt/take
        if i tell ~3 kill/hurt/burn/take/hit
        let/lets me ~2 see/have/speak/leave ~3 family/phone/friends/money
        own phone/money/key/keys ~4 not/let/allowed
        <afraid> of ~3 <abuser>
        <afraid> to go home/back
        not ~2 safe ~1 at? home/here
        not ~2 safe where ~1 live/am/staying
        not ~2 safe ~1 in this/my/the house/home/flat/relationship/placement/hospital/ward/unit
        not ~2 feel ~1=adv safe ~2 home/ward/here/hospital/them/him/staff/with/unit/placement/house
        my/our/a/keep/kept/about/it ~2 secret ~6 touch/touches/hurt/hurts/bed/dad/uncle
        touches/touched/touch ~8 secret
        please ~2 not/dont tell
        <does_harm> me ~6 not tell
        hurt/hurts/hit/hits me ~2 at night
        controls/control/controlling ~3 money/phone/everything/who/where ~8 me/i/threatens/scared
        honour killing/based
        forced/force/forcing ~2 marriage/marry
        being exploited/trafficked/groomed/abused
        abusive husband/wife/partner/boyfriend/girlfriend/relationship/dad/mum/home/carer/staff
        domestic abuse/violence ~6 help/scared/leave/escape/me/i !policy
        i ~3 victim of
        he/she/partner/husband/wife ~4 find me
    """,
    ),
    Rule(
        "u.violence.intent",
        U,
        "violence",
        """
        <mean>/like ~2=adv throwing/shaking/smothering/drowning/hurting/killing/stabbing/hitting my ~1 <kin>
        i ~4 thoughts/urges/visions/images/voices/pictures ~3 pushing/stabbing/hurting/killing/attacking/strangling/punching/raping ~3
        i ~3 picture/picturing/imagine/imagining ~2 <attack> ~3 <target>/kids/children
        i want ~3 burn ~4 down
        i am going to ~3 him/her/them back/pay ~6 walk/dead/hurt/sorry/regret/knife/kill
        i ~2 will/would/going ~2 stab/kill/strangle/shoot/batter/knife/punch him/her/them/someone/staff/nurse
        and i will/would ~1 stab/kill/hurt/attack/punch/hit
        push/pushing someone/somebody/people/him/her ~2 under/off/in front
        going to kill/stab/hurt/attack ~1 <target>
        i ~6-person <mean> ~4=adv <attack> ~3=adv <target> !<himself>
        i ~3 <afraid> ~5 <attack> ~2=adv <target>
        <mean> of/about ~2=adv <attack> ~2=adv <target>
        <urge> ~3 <attack> ~3=adv <target>
        thoughts/urges/voices/images/dreams ~4 <attack> ~2=adv <target>
        angry/rage/furious/hate ~6 <attack> ~1 <target>
        i want ~2=adv <attack> ~2=adv <target>
        i ~3 hurt/attack/kill/stab someone/somebody/people/everyone !feelings
        <attack> ~1 <target> and ~1 mean it
        make/making him/her/them pay ~3 blood/hurt
        drive/driving/crash ~2 us both/all into/off
        take/taking/bring/bringing ~2 <target> with me ~3 go/die/kill
    """,
    ),
    Rule(
        "u.violence.other",
        U,
        "violence",
        """
        <person> ~4-only_i <mean> ~3 <attack> ~3=adv me/us/someone/people/everyone/him/her/my/our/his ~1 <kin>?
        <person> ~4-only_i <say> ~6 <attack> ~2 me/us/someone/people/everyone/my/our/his/him/her
    """,
    ),
    Rule(
        "u.carer.collapse",
        U,
        "carer",
        """
        i ~7-person hurt/hit/slapped/smacked/shook/punched my ~1 <kin> !feelings
        ending/end it for both/us
        left/leave/leaving my ~1 <kin> ~3 home/alone ~4 because/cope/can
        kill/killing/finish us both/all
        throwing/throw ~2 baby/him/her ~3 window/wall/stairs
        walk/walking/walked out ~2 leave/leaving/left/on him/her/them/everyone
        lose/losing/lost it with him/her/them/my
        i ~2 walk/walking/leave/leaving ~2 for good ~4 kids/children/son/daughter/him/her/family
        i ~3 going to ~1=adv lose ~1 it/control
        can/could not do/take/face another day/night/week ~6
        can/could not do/take ~2 of this
        pillow over ~2 face/head/her/him
        i ~3=adv slapped/hit/smacked/shook/pushed/hurt/punched/shaken/shouted/locked ~1 him/her/my ~2 <kin>
        i ~3=adv slapped/hit/smacked/shook/shaken/punched him/her
        <afraid>/like/want/urge/tempted/about ~2 shaking/slapping/hitting/smothering/hurting/leaving/shake/slap/hit/smother him/her/my
        leaving/leave/dump/dumping him/her/my ~1 <kin>? ~1 at/in ~3 hospital/door/ward/street/here/e
        leave/leaving/left ~1 him/her/them ~3 and drive/driving/go/run/walk
        broken/broke/breaks my nose/arm/rib/ribs/jaw/finger/wrist/teeth
        <kin>/he/she ~3 smashing/smashed/trashing/trashed/destroying/wrecking ~2 house/room/flat/home/everything/place
        locked <myself> in ~3 car/bathroom/room/bedroom/toilet
        he/she/son/daughter ~4 punched/kicked/bit/headbutted/strangled ~1 me/us/his/her
        no ~1 sleep/slept ~6 caring/him/her ~6 cope/hurt/snap/more
        can/could not ~2=adv look after/care/manage/handle ~6 any more/longer
        can/could not ~2=adv look after/care/manage/handle/parent ~4 <kin>/him/her/them $
        can/could not ~2=adv look after ~3 <kin>/him/her/them
        can/could not ~2=adv keep/carry on? caring/looking ~4
        can/could not ~2=adv cope ~5 any more/longer
        can/could not cope ~5 <kin>/him/her/kids/baby !is/was/has/does
        not coping ~6 <kin>/him/her/us/attacks/kids
        at ~3 breaking point
        reached ~2 breaking point
        end of my tether/rope
        left/leave/leaving/abandoned/walked/walk ~5 <kin>/him/her/them ~3 on their/his/her own
        left/leave ~3 <kin>/him/her/them ~4 alone ~6 cope/take
        run/walk/ran/drive away/out/off ~4 never/not ~1 come back
        i ~3 going to ~1=adv snap/explode/break
        i might/could/will/nearly/almost ~2=adv <attack> ~2=adv him/her/them/<kin>/my/our
        <kin>/he/she ~2 hits/attacks/attacking/hitting/punches/bites/attacked/kicks ~1 us/me/his/her/everyone
        hits/attacks/attacking/hitting/punches/bites ~1 us/me every/all/daily
        <kin> ~3-only_i hits/attacks/attacking/punches/threatens/threatened me/us
        we/i ~2 <afraid> of ~2 him/her/<kin>
        need him/her/them taken/out/removed ~2 tonight/now/today
    """,
    ),
)
