"""Dying and killing oneself, and the wish for it: said straight, without who it is."""

# ruff: noqa: E501 - a pattern is one line

FAMILIES: dict[str, str] = {
    "dead": "die, dead, dying, ded, nonexistent, lifeless, buried, unalive*, unaliving",
    "die": """
        take/taking ~1 the pills/tablets !as/with/at/for
        <dead> !down/out/laughing/from/of/for/on
        <end_life>
        <kill_myself>
        not exist
        cease to exist
        stop existing/living/breathing
        stop being alive/here/me
        be gone !from/to/by/for
        be no more
        be nothing
        be in the ground/grave/earth
        bleed out
        go black/dark/away $
        overdose/overdosing !on/policy/rates/data
        overdose/overdosing on
        od $
        take/taking/have/having ~3 overdose
        take/taking/swallow/swallowing ~2 all/whole/every/too/every ~3 <meds>
        hanging/hang $
        commit/committing/attempt/attempting ~1 <suicide_word>
        <suicide_word> !prevention/policy
        not ~1=adv wake up
        ways to go
        harm to <myself>
        turn/turning/swerve/swerving the wheel
        jumping/jump $
        jumping/jump off/from/in
        end up dead
        slit/slitting/cut/cutting my ~1 wrist/wrists/throat
    """,
    "end_life": """
        end/ending/ends/ended/take/taking/takes/took/finish/finishing my/his/her/their/your/our own? life/lives !<not_mine>
        end/ending/ended/ends it all
        end/ending it $
        end/ending it <soon>
        end/ending it because/this/once/and/but/if/at/by/for/or/i/mate/so
        end/ending/ended things/everything $
        end/ending/ended things/everything <soon>
        end/ending/ended things/everything and/for/on/this
        end/ending/ended it ~1 last/yesterday
        do/doing/did <myself>/<himself> in
        do/doing away with <myself>/<himself>
        put/putting an end to it/everything/myself/my
        finish/finishing <myself>/<himself> off
        finish/finishing it all
        end/ending the/this/my/his/her ~1 pain/suffering/misery/nightmare/hell/struggle
        check/checking out of life
        taking the easy way out
        off <myself>/<himself>
        take/taking/took matters into my/his/her own hands
    """,
    "kill": """
        kill, killing, kills, killed, hang, hanging, hangs, hanged, hung, drown, drowning, drowned, top, topping
        topped, off, offing, offed, neck, necking, end, ending, ends, finish, shoot, shooting, stab, stabbing, stabbed
        strangle, strangling, strangled, suffocate, suffocating, gas, gassing, electrocute, poison, poisoning, poisoned
        murder, unalive*, unaliving, starve, starving, starves, throw, throwing, threw, chuck, chucking, jump, overdose, ligature, ligaturing
        ligatures, choke, choking, asphyxiate, sacrifice, destroy, delete, erase, execute, gut, immolate, smother
    """,
    "kill_myself": """
        <kill> ~1=adv <myself> !shaving/slack
        kill me !for/when/if/with/by/and
        <fatal_step>
    """,
    "kill_himself": """
        <kill> ~1=adv <himself>
        <fatal_step>
    """,
    "fatal_step": """
        jump/jumping/jumped/throw/throwing/step/stepping/walk/walking/run/running/go/going ~1 in ~1 front of ~3 <traffic>
        jump/jumping/jumped/throw/throwing off/from/out ~4 <edge>/building/buildings/top/car/hospital/something/floor
        throw/throwing <myself>/<himself> off/under/out/in
        walk/walking/step/stepping/jump/jumping/run/drive/driving into/in ~2 traffic/sea/river/road/lake/canal/water/train
        drive/driving/drove/crash/crashing ~4 into/off/at ~2 wall/tree/lorry/river/lake/bridge/cliff/road/sea/truck/motorway
        crash/crashing my/the car !insurance
        under a train/bus/lorry
    """,
    "traffic": "train, trains, car, cars, bus, lorry, traffic, tube, truck, one, something",
    "edge": """
        bridge, roof, rooftop, ledge, cliff, cliffs, tracks, track, railway, parapet, balcony, viaduct, overpass
        scaffolding, flyover, windowsill, window, rails
    """,
    "wish_dead": """
        being dead
        <want> ~5 with my ~2 <kin> who died/passed/is
        time ~2 me to go
        time i went
        <want> ~2=adv be ~1=adv at peace
        made ~1 peace with ~1 dying/death/it
        stopped/not ~1 caring/care if/whether i ~1 live/die/wake/survive
        god/lord/jesus/death ~1 take me
        wants/want me dead
        <want> ~3 stay asleep
        <want> ~2 sleep and ~3 stay/not/never
        disappear for good
        my own? funeral !director/plan/costs
        <want> he/she/they ~4=adv <dead>/gone
        <want> he/she/they ~2 not/never ~2=adv born/here/alive/exist/wake
        <want> ~5=adv <dead> !down/out/laughing/from/of/for/on/to/know
        <want> to? ~2=adv <end_life>
        <want> ~2 not to? ~2=adv exist/live/wake
        <want> ~4=adv stop existing/living/breathing
        <want> ~4=adv stop being here/alive/me/anything/a person
        <want> ~4=adv cease to exist
        <want> ~5=adv not be? ~1=adv here/alive/around
        <want> ~3 never been/was/were born/existed
        <want> ~3 not been/was/were born
        <want> ~4 not wake/woken/survived/saved
        <want> ~3 never wake/woken/woke/come
        <want> ~4 have/had/would let me/him/her die/go
        <want> ~4 not ~1 saved/revived/found/stopped me/him/her
        <want> ~4 had/have worked
        <want> ~3=adv vanish/disappear/evaporate
        <want> ~3=adv be ~1=adv gone/nothing/nonexistent
        <want> ~2=adv over with !the/this/form/paperwork/meeting
        <want> ~2=adv death
        <want> ~3 ground with/next
        <want> ~4 go/goes/went black/dark/blank
        <want> to? ~2=adv bleed out
        <want> ~2 <fatal_step>
        <want> ~3 make me not
        better off ~3=adv <dead>/gone
        better dead
        rather ~2=adv <dead>
        well ~1=adv <dead>
        should ~1 not ~1=adv be ~1 alive/here !until/before/because
        should ~2=adv die/died/dead
        should have died
        should have been me
        would be better/easier/best/kinder/simpler ~3 <dead>/gone
        let/letting/help me/him/her ~1 die
        help me/him/her ~1 go $
        <mean> about/of/with ~3 dying/death/die/dead !rates/certificate
        <mean> ~1 about/of ~1 <fatal_step>
        longing for death
        death is ~3 answer/way/option/better/only/solution/escape
        <suicide_word> ~4 only/best/answer/option/way/solution/escape
        dead inside
        dying inside
        not ~1=adv afraid/scared to/of die/dying/death
        welcome death
        do not care if i live/die/wake/survive/am
        not ~1 bothered if i live/die/wake/survive
        <want> ~2=adv be/join/meet ~2 mum/dad/nan/maker/god/jesus/heaven
        meet my maker
        with my/his/her late <kin>
        already dead
        am ~1 dead anyway/already
    """,
}
