// What a person has to know without looking: questions to the telemetry, and the mail that follows.
param name string
param location string
param tags object
param insightsId string
param addresses string[]

// The texts are those that the code logs; the test of this folder compares them.
var questions = [
  {
    id: 'orchestration-failed'
    title: 'An orchestration failed'
    severity: 1
    window: 'PT15M'
    operator: 'GreaterThan'
    threshold: 0
    query: '''
traces
| where tostring(customDimensions.Category) == 'Host.Triggers.DurableTask'
| where tostring(customDimensions.prop__functionType) == 'Orchestrator'
| where tostring(customDimensions.prop__state) == 'Failed'
'''
  }
  {
    id: 'mail-unknown'
    title: 'Mails wait for a person: unknown, rejected or bounced'
    severity: 2
    window: 'PT2H'
    operator: 'GreaterThan'
    threshold: 0
    query: '''
traces
| where message startswith 'Mails need a person.'
'''
  }
  {
    id: 'wake-overdue'
    title: 'A wake is overdue, or a year had to be started anew'
    severity: 2
    window: 'PT2H'
    operator: 'GreaterThan'
    threshold: 0
    query: '''
traces
| where message startswith 'Wakes were overdue and are rung.' or message startswith 'A year is started anew.'
'''
  }
  {
    id: 'reconciler-silent'
    title: 'The hourly reconciler has not run: the other alerts are blind'
    severity: 1
    window: 'PT3H'
    operator: 'LessThan'
    threshold: 1
    query: '''
requests
| where name == 'Reconcile' and success == true
'''
  }
  {
    id: 'error-logged'
    title: 'An error was logged, such as a pass in trouble or missing holidays'
    severity: 3
    window: 'PT1H'
    operator: 'GreaterThan'
    threshold: 0
    query: '''
union traces, exceptions
| where severityLevel >= 3
'''
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'WardCycle'
    emailReceivers: [for (address, i) in addresses: {
      name: 'person-${i}'
      emailAddress: address
      useCommonAlertSchema: true
    }]
  }
}

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for question in questions: {
  name: '${name}-${question.id}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: question.title
    enabled: true
    severity: question.severity
    scopes: [
      insightsId
    ]
    evaluationFrequency: 'PT15M'
    windowSize: question.window
    autoMitigate: true
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: question.query
          timeAggregation: 'Count'
          operator: question.operator
          threshold: question.threshold
          failingPeriods: {
            minFailingPeriodsToAlert: 1
            numberOfEvaluationPeriods: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [
        people.id
      ]
    }
  }
}]
