using WardCycle.Schemes;

namespace WardCycle.Tests.Schemes;

public sealed class ItemFieldsTests
{
    private static readonly TargetScheme AtLeast = new(TargetRule.AtLeast, 30);

    private static readonly PlanItem Tree = new(new("s1"), "strategy", "戦略", "1", Items:
    [
        new(new("o1"), "outcome", "一", Targets: new Dictionary<FieldId, TargetScheme> { [new("actual")] = AtLeast with { Field = new("plan") } },
            Previous: new Dictionary<FieldId, string> { [new("actual")] = "23件" }),
        new(new("a1"), "action", "取組"),
        new(new("o2"), "outcome", "二"),
    ]);

    private static readonly FieldScheme[] Written =
    [
        Field("opening"),
        Field("actual", "outcome") with { Kind = FieldKind.Figure, Target = AtLeast },
        Field("closing"),
        Field("result", "action"),
        Field("rating", "outcome") with
        {
            Kind = FieldKind.Choice,
            Suggest = new([new("actual")], [], new("why")),
            RequiredWhen = new(new("actual"), ["x"]),
        },
        Field("why", "outcome") with { RequiredWhen = new(new("opening"), ["x"]) },
    ];

    private static readonly IReadOnlyList<FieldScheme> Expanded = ItemFields.Expand(Written, [Tree], [.. Written, Field("plan", "outcome")]);

    [Fact]
    public void Items_fields_stand_where_the_first_is_written_walking_the_tree() =>
        Assert.Equal(
            ["opening", "o1--actual", "o1--rating", "o1--why", "a1--result", "o2--actual", "o2--rating", "o2--why", "closing"],
            Expanded.Select(f => f.Id.Value));

    [Fact]
    public void What_a_field_points_to_is_its_own_items()
    {
        var rating = Find("o2--rating");
        Assert.Equal("o2--actual", rating.Suggest!.From.Single().Value);
        Assert.Equal("o2--why", rating.Suggest.Reason!.Value.Value);
        Assert.Equal("o2--actual", rating.RequiredWhen!.Field.Value);
        Assert.Equal("opening", Find("o1--why").RequiredWhen!.Field.Value);
        Assert.Equal("o1--plan", Find("o1--actual").Target!.Field!.Value.Value);
    }

    [Fact]
    public void An_items_target_and_previous_value_go_before_the_fields()
    {
        Assert.Equal("23件", Find("o1--actual").Previous);
        Assert.Equal(AtLeast, Find("o2--actual").Target);
        Assert.Null(Find("o2--actual").Previous);
    }

    [Fact]
    public void An_expanded_field_remembers_item_and_written_id()
    {
        Assert.Equal((new ItemId("a1"), new FieldId("result")), (Find("a1--result").Item!.Value, Find("a1--result").Base));
        Assert.Equal(new FieldId("opening"), Find("opening").Base);
    }

    [Fact]
    public void A_field_may_be_asked_only_where_the_item_has_a_target_for_it() =>
        Assert.Equal(["o1--actual"], ItemFields.Expand([Field("actual", "outcome") with { OnlyTargeted = true }], [Tree], []).Select(f => f.Id.Value));

    [Fact]
    public void Without_item_fields_nothing_changes() =>
        Assert.Equal([Field("opening"), Field("closing")], ItemFields.Expand([Field("opening"), Field("closing")], [Tree], []));

    private static FieldScheme Find(string id) => Expanded.Single(f => f.Id.Value == id);

    private static FieldScheme Field(string id, string? kind = null) => new(new(id), id, FieldKind.Text, true, true, For: kind);
}
